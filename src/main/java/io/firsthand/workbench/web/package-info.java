/** Forms and the Case tab over HTTP. */
package io.firsthand.workbench.web;
