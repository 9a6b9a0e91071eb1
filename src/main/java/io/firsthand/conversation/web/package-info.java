/** Contacts and replies over HTTP. */
package io.firsthand.conversation.web;
