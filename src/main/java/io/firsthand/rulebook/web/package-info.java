/** Rule tables over HTTP. */
package io.firsthand.rulebook.web;
