/** Cases over HTTP. */
package io.firsthand.cases.web;
