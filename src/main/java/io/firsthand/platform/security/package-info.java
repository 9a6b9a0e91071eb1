/** One login for pages, REST and the web applications; who is signed in. */
package io.firsthand.platform.security;
