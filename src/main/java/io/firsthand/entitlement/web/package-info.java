/** The whole judgement of a claim over HTTP. */
package io.firsthand.entitlement.web;
