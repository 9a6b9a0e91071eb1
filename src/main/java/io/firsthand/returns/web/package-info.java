/** Returns over HTTP. */
package io.firsthand.returns.web;
