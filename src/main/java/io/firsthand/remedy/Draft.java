package io.firsthand.remedy;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A proposal with everything derived and checked, not yet stored.
 *
 * @param cnyAmount at the rate of the order date
 * @param entitled what the rules give, less what was already given
 * @param covered whether the rules give what is proposed
 * @param paysFor as {@link Remedy#paysFor}
 * @param reduced as {@link Remedy#reduced}
 * @param multiple as {@link Remedy#multiple}
 * @param statutory what of a compensation is a multiple by law; empty for anything else
 */
record Draft(
        RemedyKind kind,
        long customerId,
        long orderId,
        Optional<Long> orderLineId,
        Optional<Integer> quantity,
        Money amount,
        BigDecimal cnyAmount,
        Optional<Long> paymentId,
        String payee,
        Rail rail,
        Entitlement entitlement,
        Money entitled,
        boolean covered,
        Optional<String> overridingReason,
        Optional<String> paysFor,
        boolean reduced,
        Optional<BigDecimal> multiple,
        Optional<StatutoryMultiple> statutory) {

    /**
     * @param amount of it, with what its floor adds
     * @param plain what the multiple comes to without a floor
     */
    record StatutoryMultiple(Money amount, Money plain) {}

    private static final int HASH_LENGTH = 16;

    /** Whether it is other than judged, more or less: then a reason says why. What a return comes to is judged by itself. */
    boolean overrides() {
        return !covered || (paysFor.isEmpty() && Drafting.isLess(kind, amount, entitled));
    }

    /** What an approval is bound to: anything else here may be reworded, this may not. */
    String contentHash() {
        return hash(kind + "|" + orderLineId.map(String::valueOf).orElse("order") + "|"
                + quantity.map(String::valueOf).orElse("") + "|" + amount + "|" + payee + "|" + rail);
    }

    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
