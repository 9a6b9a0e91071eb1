package io.firsthand.people;

import io.firsthand.platform.security.Account;
import io.firsthand.platform.security.Accounts;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The active people as accounts of the one login. */
@Component
class PersonAccounts implements Accounts {

    private final JdbcClient jdbc;

    PersonAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(String id) {
        return jdbc.sql("select id, password_hash, roles from people where id = ? and active")
                .param(id)
                .query((row, number) ->
                        new Account(row.getString("id"), row.getString("password_hash"), Set.of((String[])
                                row.getArray("roles").getArray())))
                .optional();
    }
}
