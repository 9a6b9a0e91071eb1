package io.firsthand.platform.security;

import java.util.Optional;

/** Who holds which bearer token; implemented where the people are kept. */
public interface TokenHolders {

    /** None if the token is unknown, expired or revoked, or its holder does not work here any more. */
    Optional<TokenHolder> holderOf(String token);
}
