/** The customer's survey page and the owner's decisions after closing. */
package io.firsthand.followup.web;
