/** Exchange rates over HTTP and as a page. */
package io.firsthand.orders.web;
