/** The sandbox told how to behave, over HTTP. */
package io.firsthand.remedy.sandbox.web;
