package io.firsthand.conversation;

import io.firsthand.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * References that customers send back with a reply, and that open their status page: the number of the case and a signature
 * (HMAC-SHA-256, 120 bits), so that nobody can make one up for another case.
 */
@Component
public class References {

    private static final Pattern FORM = Pattern.compile("(C[0-9]{1,15})\\.([A-Za-z0-9_-]{20})");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 15;

    private final JdbcClient jdbc;
    private volatile SecretKeySpec secret;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reference of a case. */
    public String of(String caseNumber) {
        return caseNumber + "." + signature(caseNumber);
    }

    /**
     * The number of the case that the reference names.
     *
     * @throws Refusal {@code bad-token} if it is none of ours
     */
    public String caseNumber(String reference) {
        return find(reference).orElseThrow(() -> Refusal.invalid("bad-token", "reference"));
    }

    /** The number of the case that the reference names; nothing if it is none of ours. */
    Optional<String> find(String reference) {
        Matcher form = FORM.matcher(reference);
        boolean ours = form.matches()
                && MessageDigest.isEqual(
                        signature(form.group(1)).getBytes(StandardCharsets.US_ASCII),
                        form.group(2).getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(form.group(1)) : Optional.empty();
    }

    private String signature(String caseNumber) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] whole = mac.doFinal(caseNumber.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec secret() {
        if (secret == null) {
            String stored = jdbc.sql("select secret from reference_secret")
                    .query(String.class)
                    .single();
            secret = new SecretKeySpec(stored.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
        }
        return secret;
    }
}
