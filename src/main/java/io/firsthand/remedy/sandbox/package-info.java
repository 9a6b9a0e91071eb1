/** A payment company and a warehouse to play with: what is paid here is paid nowhere. */
package io.firsthand.remedy.sandbox;
