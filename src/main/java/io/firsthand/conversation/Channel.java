package io.firsthand.conversation;

import io.firsthand.orders.Address;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The channels on which customers reach the shop. A closed list: an unknown one is refused, because nobody could answer on
 * it.
 */
public enum Channel {
    MAIL(Family.MAIL, Address.MAIL),
    WEB(Family.WEB, Address.MAIL),
    CHAT(Family.CHAT, Address.MAIL),
    PHONE(Family.PHONE, Address.PHONE),
    SMS(Family.MESSENGER, Address.PHONE),
    WHATSAPP(Family.MESSENGER, Address.PHONE),
    WECHAT(Family.MESSENGER, Address.MESSENGER),
    LINE(Family.MESSENGER, Address.MESSENGER),
    FACEBOOK(Family.MESSENGER, Address.MESSENGER),
    INSTAGRAM(Family.MESSENGER, Address.MESSENGER),
    AMAZON(Family.MARKETPLACE, Address.ACCOUNT),
    EBAY(Family.MARKETPLACE, Address.ACCOUNT),
    ALIEXPRESS(Family.MARKETPLACE, Address.ACCOUNT),
    TIKTOK(Family.MARKETPLACE, Address.ACCOUNT),
    SHOPEE(Family.MARKETPLACE, Address.ACCOUNT),
    LAZADA(Family.MARKETPLACE, Address.ACCOUNT),
    TEMU(Family.MARKETPLACE, Address.ACCOUNT),
    WALMART(Family.MARKETPLACE, Address.ACCOUNT),
    RAKUTEN(Family.MARKETPLACE, Address.ACCOUNT),
    TMALL(Family.MARKETPLACE, Address.ACCOUNT),
    TAOBAO(Family.MARKETPLACE, Address.ACCOUNT),
    JD(Family.MARKETPLACE, Address.ACCOUNT),
    PINDUODUO(Family.MARKETPLACE, Address.ACCOUNT);

    /** What channels of a kind have in common. */
    public enum Family {
        MAIL,
        WEB,
        CHAT,
        PHONE,
        MESSENGER,
        MARKETPLACE
    }

    private final Family family;
    private final String addressKind;

    Channel(Family family, String addressKind) {
        this.family = family;
        this.addressKind = addressKind;
    }

    /** The channel of this code, e.g. {@code mail}; case and blanks around it do not matter. */
    public static Optional<Channel> of(String code) {
        return Stream.of(values())
                .filter(channel ->
                        code != null && channel.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name that callers and tables use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Under which kind of address a customer is known here, one of {@link Address}. */
    public String addressKind() {
        return addressKind;
    }

    /** Whether the customer waits at the other end now. */
    public boolean isLive() {
        return family == Family.CHAT || family == Family.PHONE;
    }

    /** Whether words can be sent without being asked for; nobody rings a caller up to tell him that he called. */
    public boolean takesWrittenWords() {
        return family != Family.PHONE;
    }
}
