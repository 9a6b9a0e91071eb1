/** Texts in English and Chinese. */
package io.firsthand.platform.text;
