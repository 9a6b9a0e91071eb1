package io.firsthand.people.web;

import io.firsthand.people.ApiToken;
import io.firsthand.people.ManagingTokens;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bearer tokens of integrations, managed by administrators. */
@Tag(name = "People")
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private static final int USUAL_DAYS = 90;

    private final ManagingTokens tokens;

    TokenController(ManagingTokens tokens) {
        this.tokens = tokens;
    }

    /** A token to issue; {@code days} is how long it holds, 90 if not said. */
    record TokenRequest(String name, String personId, Set<String> scopes, Integer days) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ManagingTokens.Issued issue(@RequestBody TokenRequest request) {
        int days = request.days() == null ? USUAL_DAYS : request.days();
        return tokens.issue(request.name(), request.personId(), request.scopes(), days, acting());
    }

    @GetMapping
    Page<ApiToken> list(@RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        List<ApiToken> found = tokens.list(cursor == null ? 0 : cursor.number(0), size + 1);
        return Page.of(found, size, token -> Cursor.of(token.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(id, acting());
    }

    private static String acting() {
        return SignedIn.person().orElseThrow();
    }
}
