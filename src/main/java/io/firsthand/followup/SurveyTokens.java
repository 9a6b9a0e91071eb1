package io.firsthand.followup;

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
 * The addresses of survey pages: the survey's number and a signature (HMAC-SHA-256, 120 bits). Nothing of the customer or the
 * case stands in them.
 */
@Component
class SurveyTokens {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([A-Za-z0-9_-]{20})");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 15;

    private final JdbcClient jdbc;
    private volatile SecretKeySpec secret;

    SurveyTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(long surveyId) {
        return surveyId + "." + signature(String.valueOf(surveyId));
    }

    /** The survey that the token opens; empty if we never gave it out. The comparison takes the same time for any. */
    Optional<Long> surveyId(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()
                || !MessageDigest.isEqual(
                        signature(form.group(1)).getBytes(StandardCharsets.US_ASCII),
                        form.group(2).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(form.group(1)));
    }

    private String signature(String surveyId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] whole = mac.doFinal(("survey:" + surveyId).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec secret() {
        if (secret == null) {
            String stored = jdbc.sql("select secret from survey_secret")
                    .query(String.class)
                    .single();
            secret = new SecretKeySpec(stored.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
        }
        return secret;
    }
}
