/** What all our pages for people share: frame, menu, start page. */
package io.firsthand.platform.pages;
