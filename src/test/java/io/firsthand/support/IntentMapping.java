package io.firsthand.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Real customers' messages with the label that people gave them, and which of our contact reasons each label may become. The
 * messages lie beside the repository ({@code ../shared/data}, or the folder named by {@code firsthand.shared}), never in it.
 */
public final class IntentMapping {

    private static final String FILE = "data/customer-messages-en.tsv";

    /** Fixes which messages the sample holds. */
    private static final String SEED = "firsthand-2026";

    private static final Map<String, Set<String>> REASONS = Map.ofEntries(
            Map.entry("cancel_order", Set.of("cancel")),
            Map.entry("change_order", Set.of("order-change")),
            Map.entry("change_shipping_address", Set.of("address-change")),
            Map.entry("set_up_shipping_address", Set.of("address-change")),
            Map.entry("check_cancellation_fee", Set.of("policy-question")),
            Map.entry("check_refund_policy", Set.of("policy-question")),
            Map.entry("delivery_options", Set.of("shipping-question")),
            // "how long does delivery take" and "when will my parcel come" carry the same label
            Map.entry("delivery_period", Set.of("where-is-my-order", "shipping-question")),
            Map.entry("track_order", Set.of("where-is-my-order")),
            Map.entry("check_invoice", Set.of("invoice")),
            Map.entry("get_invoice", Set.of("invoice")),
            Map.entry("check_payment_methods", Set.of("payment-methods")),
            Map.entry("payment_issue", Set.of("payment-trouble")),
            Map.entry("get_refund", Set.of("refund")),
            Map.entry("track_refund", Set.of("refund-status")),
            Map.entry("complaint", Set.of("complaint")),
            Map.entry("review", Set.of("feedback")),
            Map.entry("contact_customer_service", Set.of("human-request")),
            Map.entry("contact_human_agent", Set.of("human-request")),
            Map.entry("create_account", Set.of("account")),
            Map.entry("edit_account", Set.of("account")),
            Map.entry("switch_account", Set.of("account")),
            Map.entry("recover_password", Set.of("account")),
            Map.entry("registration_problems", Set.of("account")),
            // deleting an account is a privacy request
            Map.entry("delete_account", Set.of("privacy")),
            Map.entry("newsletter_subscription", Set.of("newsletter")),
            Map.entry("place_order", Set.of("pre-sales")));

    private IntentMapping() {}

    /** One message. */
    public record Labelled(String text, String label) {

        /** Whether the reason is one that the label may become. */
        public boolean accepts(String reason) {
            return reasonsFor(label).contains(reason);
        }
    }

    /** @throws IllegalArgumentException for a label that nobody mapped */
    public static Set<String> reasonsFor(String label) {
        return Optional.ofNullable(REASONS.get(label))
                .orElseThrow(() -> new IllegalArgumentException("not mapped: " + label));
    }

    /** The folder's file, if the folder is present. */
    public static Optional<Path> file() {
        String named = System.getProperty("firsthand.shared");
        return Stream.of(Path.of("../shared"), Path.of(named == null ? "../shared" : named))
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isReadable)
                .findFirst();
    }

    /**
     * A sample with as many messages of each label as the size allows, always the same one: the messages of a label in the
     * order of their digest.
     */
    public static List<Labelled> sample(List<Labelled> all, int size) {
        Map<String, List<Labelled>> byLabel = all.stream()
                .distinct()
                .collect(Collectors.groupingBy(Labelled::label, TreeMap::new, Collectors.toList()));
        List<Labelled> sample = new ArrayList<>();
        int more = size % byLabel.size();
        for (List<Labelled> messages : byLabel.values()) {
            messages.stream()
                    .sorted(Comparator.comparing(message -> digest(SEED + message.text())))
                    .limit(size / byLabel.size() + (more-- > 0 ? 1 : 0))
                    .forEach(sample::add);
        }
        return sample;
    }

    /** All messages of the file. */
    public static List<Labelled> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(columns -> new Labelled(columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
