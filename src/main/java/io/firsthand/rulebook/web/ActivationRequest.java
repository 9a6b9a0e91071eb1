package io.firsthand.rulebook.web;

/** @param reason why an earlier version is to be current again */
record ActivationRequest(String reason) {}
