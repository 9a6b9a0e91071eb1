/** People and tokens over HTTP. */
package io.firsthand.people.web;
