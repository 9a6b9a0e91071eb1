package io.firsthand.platform.security;

import java.util.Optional;

/** Who can sign in; implemented where the people are kept. */
public interface Accounts {

    /** The account of this id; none if there is no such person or he does not work here any more. */
    Optional<Account> find(String id);
}
