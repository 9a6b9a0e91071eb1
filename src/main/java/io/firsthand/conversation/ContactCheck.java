package io.firsthand.conversation;

import io.firsthand.orders.Address;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.OrderKey;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes out what a contact is. What is technically broken is refused; what is merely doubtful is taken and marked, and
 * nothing that the caller is told differs for it.
 */
@Component
class ContactCheck {

    static final int TEXT_BYTES = 1024 * 1024;

    private static final int LINE_LENGTH = 1000;
    private static final String UNKNOWN_LANGUAGE = "und";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final AttachmentCheck attachments;
    private final Customers customers;
    private final Orders orders;
    private final People people;

    ContactCheck(AttachmentCheck attachments, Customers customers, Orders orders, People people) {
        this.attachments = attachments;
        this.customers = customers;
        this.orders = orders;
        this.people = people;
    }

    /**
     * @throws Refusal {@code unknown-channel}, {@code text-too-large}, {@code value-too-long}, {@code nothing-said}, and
     *     those of {@link AttachmentCheck}
     */
    Received check(Contact contact) {
        Channel channel = channel(contact.channel());
        String text = text(contact.text());
        List<AttachmentCheck.Checked> files = attachments.check(contact.attachments());
        if (PlainText.isInvisible(text) && files.isEmpty()) {
            throw Refusal.invalid("nothing-said", "text");
        }
        List<String> doubts = new ArrayList<>();
        Sender sender = sender(channel, line("from", contact.from()));
        if (sender.customer().isEmpty()) {
            doubts.add("unknown-sender");
        }
        NamedOrder order = order(line("orderNumber", contact.orderNumber()), text, sender);
        order.doubt().ifPresent(doubts::add);
        String language = language(line("language", contact.language()), text, sender);
        if (language.equals(UNKNOWN_LANGUAGE)) {
            doubts.add("unknown-language");
        }
        String receiver = line("receivedBy", contact.receivedBy());
        Optional<String> receivedBy = Optional.ofNullable(receiver)
                .flatMap(people::find)
                .filter(person -> person.active() && person.has("agent"))
                .map(Person::id);
        if (receiver != null && receivedBy.isEmpty()) {
            doubts.add("unknown-receiver");
        }
        return new Received(
                channel,
                sender,
                text,
                files,
                language,
                order,
                contact.automatic(),
                line("externalId", contact.externalId()),
                line("inReplyTo", contact.inReplyTo()),
                line("reference", contact.reference()),
                receivedBy,
                List.copyOf(doubts));
    }

    private static Channel channel(String code) {
        if (code == null || code.isBlank()) {
            throw Refusal.invalid("missing-value", "channel", "name", "channel");
        }
        return Channel.of(code).orElseThrow(() -> Refusal.invalid("unknown-channel", "channel"));
    }

    private static String text(String sent) {
        if (sent != null && PlainText.bytes(sent) > TEXT_BYTES) {
            throw Refusal.tooLarge("text-too-large", "text", "kilobytes", TEXT_BYTES >> 10);
        }
        return PlainText.clean(sent);
    }

    /** @return null if nothing was sent */
    private static String line(String field, String sent) {
        if (sent == null) {
            return null;
        }
        String line = PlainText.line(sent);
        if (line.length() > LINE_LENGTH) {
            throw Refusal.invalid("value-too-long", field, "name", field, "most", LINE_LENGTH);
        }
        return line.isEmpty() ? null : line;
    }

    private Sender sender(Channel channel, String from) {
        if (from == null) {
            return new Sender(null, null, Optional.empty());
        }
        String address = bare(channel, from);
        String key = Address.normalised(channel.addressKind(), address);
        Optional<Customer> customer = customers.byAddress(channel.addressKind(), address);
        return new Sender(from, channel.addressKind() + ":" + (key.isEmpty() ? from : key), customer);
    }

    /** {@code Ann Lee <ann@example.com>} is ann@example.com */
    private static String bare(Channel channel, String from) {
        int open = from.lastIndexOf('<');
        int close = from.lastIndexOf('>');
        return Address.MAIL.equals(channel.addressKind()) && open >= 0 && close > open
                ? from.substring(open + 1, close)
                : from;
    }

    private NamedOrder order(String field, String text, Sender sender) {
        List<String> numbers = field == null ? OrderNumbers.in(text) : OrderNumbers.inField(field);
        if (numbers.isEmpty()) {
            return NamedOrder.NONE;
        }
        Optional<OrderKey> foreign = Optional.empty();
        for (String number : numbers) {
            Optional<OrderKey> order = orders.key(number);
            if (order.isPresent() && isOf(order.get(), sender)) {
                return new NamedOrder(order, true, Optional.empty());
            }
            foreign = foreign.or(() -> order);
        }
        return new NamedOrder(foreign, false, Optional.of(foreign.isPresent() ? "foreign-order" : "unknown-order"));
    }

    private static boolean isOf(OrderKey order, Sender sender) {
        return sender.customer()
                .filter(customer -> customer.id() == order.customerId())
                .isPresent();
    }

    private static String language(String given, String text, Sender sender) {
        return Optional.ofNullable(given)
                .map(tag -> tag.toLowerCase(Locale.ROOT).split("[-_]")[0])
                .filter(tag -> LANGUAGE.matcher(tag).matches() && !tag.equals(UNKNOWN_LANGUAGE))
                .or(() -> LanguageGuess.of(text))
                .or(() -> sender.customer().map(Customer::language))
                .orElse(UNKNOWN_LANGUAGE);
    }
}
