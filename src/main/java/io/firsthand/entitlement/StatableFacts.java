package io.firsthand.entitlement;

import io.firsthand.entitlement.StatableFact.Choice;
import io.firsthand.entitlement.StatableFact.Kind;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.AmountText;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The facts of a claim that people state, and how their answers are read. What the order, the parcel and the payment say is not
 * among them: the system knows it.
 */
@Component
public class StatableFacts {

    private static final String EVIDENCE = "evidenceGiven";

    /** No state whose law differs: an answer too, or the question would stay. */
    private static final Choice ELSEWHERE = new Choice("OTHER", new Bilingual("elsewhere", "其他地区"));

    private static final Map<String, ClosedList> LISTS = Map.of(
            "state", ClaimLists.STATES,
            "paymentMethod", ClaimLists.PAYMENT_METHODS,
            "knowledgeSign", ClaimLists.KNOWLEDGE_SIGNS,
            "delayNotice", ClaimLists.DELAY_NOTICES,
            "condition", ClaimLists.CONDITIONS,
            "labelFlaw", ClaimLists.LABEL_FLAWS,
            "harm", ClaimLists.HARMS);

    private static final List<String> SUMS = List.of("provenLoss", "dutiesPaid", "returnFreight");
    private static final String HOUSEHOLD = "householdQuantity";
    private static final String VALUE_LOST = "valueLostByFault";
    private static final Set<String> NUMBERS = Set.of(HOUSEHOLD, VALUE_LOST);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 9;

    /** No currency has more digits after the point. */
    private static final int FINEST = 4;

    private final Rulebook rulebook;
    private final RuleTable<RightFacts, Right> rights;

    StatableFacts(Rulebook rulebook, RuleTable<RightFacts, Right> rights) {
        this.rulebook = rulebook;
        this.rights = rights;
    }

    /** Empty for what nobody states: it is known, or found out otherwise. */
    public Optional<StatableFact> find(String name) {
        return kind(name).map(kind -> new StatableFact(name, kind, kind == Kind.CHOICE ? choices(name) : List.of()));
    }

    /** Whether it is about an item, so that it may be otherwise for another of the same order. */
    public boolean isOfItem(String name) {
        return isCost(name)
                || name.equals(EVIDENCE)
                || Stream.of(GoodsFacts.class, FaultFacts.class)
                        .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                        .anyMatch(component -> component.getName().equals(name));
    }

    /**
     * Reads an answer.
     *
     * @param last the last day that a date may be: that of the claim
     * @param currency in which a sum is stated; empty if no order tells it
     * @return as it is kept
     * @throws Refusal {@code fact-not-statable}, {@code fact-unclear}, {@code fact-after-claim}, {@code amount-too-fine}
     */
    public String read(String name, String answer, LocalDate last, Optional<Currency> currency) {
        StatableFact fact = find(name).orElseThrow(() -> Refusal.invalid("fact-not-statable", "fact", "fact", name));
        String value = answer.strip();
        try {
            boolean clear = switch (fact.kind()) {
                case YES_NO -> value.equals("true") || value.equals("false");
                case CHOICE ->
                    fact.choices().stream().anyMatch(choice -> choice.code().equals(value));
                case DATE -> LocalDate.parse(value).getYear() >= 1990;
                case NUMBER -> isNumber(name, new BigDecimal(value));
                case AMOUNT -> isSum(new BigDecimal(value), FINEST);
            };
            if (!clear) {
                throw Refusal.invalid("fact-unclear", "value");
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Refusal.invalid("fact-unclear", "value");
        }
        if (fact.kind() == Kind.DATE && LocalDate.parse(value).isAfter(last)) {
            throw Refusal.invalid("fact-after-claim", "value", "last", last);
        }
        if (fact.kind() == Kind.AMOUNT) {
            currency.ifPresent(its -> refuseTooFine(new BigDecimal(value), its));
        }
        return value;
    }

    private static void refuseTooFine(BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > digits) {
            throw Refusal.invalid(
                    "amount-too-fine",
                    "value",
                    "currency",
                    currency.getCurrencyCode(),
                    "digits",
                    digits,
                    "example",
                    AmountText.example(currency));
        }
    }

    /** The claim with what was stated; what the rules do not ask any more is left out. */
    public ClaimFacts with(ClaimFacts claim, Map<String, String> stated) {
        ClaimFacts all = claim;
        for (Map.Entry<String, String> each : stated.entrySet()) {
            Optional<Kind> kind = kind(each.getKey()).filter(it -> !isCost(each.getKey()));
            if (kind.isPresent()) {
                all = all.with(each.getKey(), value(kind.get(), each.getValue()));
            }
        }
        return all;
    }

    /** What was stated of the costs of a claim, in the order’s currency. */
    public ClaimCosts costs(Map<String, String> stated) {
        return new ClaimCosts(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(stated.get("returnFreight")).map(BigDecimal::new),
                Optional.ofNullable(stated.get("dutiesPaid")).map(BigDecimal::new),
                Optional.ofNullable(stated.get("provenLoss")).map(BigDecimal::new),
                Optional.ofNullable(stated.get(HOUSEHOLD)).map(Integer::valueOf),
                Optional.ofNullable(stated.get(VALUE_LOST)).map(BigDecimal::new));
    }

    private static boolean isCost(String name) {
        return SUMS.contains(name) || NUMBERS.contains(name);
    }

    private static boolean isNumber(String name, BigDecimal number) {
        return number.scale() == 0 && isSum(number, 0) && (!name.equals(VALUE_LOST) || number.compareTo(HUNDRED) <= 0);
    }

    /** Written out: an exponent is a gigabyte of digits as soon as anybody rounds it. */
    private static boolean isSum(BigDecimal amount, int digits) {
        return amount.signum() >= 0
                && amount.scale() >= 0
                && amount.scale() <= digits
                && amount.precision() - amount.scale() <= MOST_DIGITS;
    }

    private static Object value(Kind kind, String kept) {
        return switch (kind) {
            case YES_NO -> Boolean.valueOf(kept);
            case CHOICE -> kept;
            case DATE -> LocalDate.parse(kept);
            case NUMBER -> Integer.valueOf(kept);
            case AMOUNT -> throw new IllegalArgumentException("a cost is no fact of the tables");
        };
    }

    private static Optional<Kind> kind(String name) {
        if (SUMS.contains(name)) {
            return Optional.of(Kind.AMOUNT);
        }
        if (NUMBERS.contains(name)) {
            return Optional.of(Kind.NUMBER);
        }
        if (name.equals(EVIDENCE)) {
            return Optional.of(Kind.YES_NO);
        }
        return Stream.of(
                        PurchaseFacts.class,
                        SellerFacts.class,
                        GoodsFacts.class,
                        FaultFacts.class,
                        DeliveryFacts.class,
                        DisputeFacts.class)
                .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(StatableFacts::kind);
    }

    private static Kind kind(RecordComponent component) {
        Object type = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        return type == Integer.class ? Kind.NUMBER : Kind.CHOICE;
    }

    /** As the live table closes the list: an analyst may have added some. */
    private List<Choice> choices(String name) {
        List<String> live = rulebook.codes(rights, name);
        ClosedList shipped = LISTS.get(name);
        List<String> codes = live.isEmpty() ? shipped.codes() : live;
        Stream<Choice> all = codes.stream().map(code -> new Choice(code, label(shipped, code)));
        return (name.equals("state") ? Stream.concat(all, Stream.of(ELSEWHERE)) : all).toList();
    }

    private static Bilingual label(ClosedList list, String code) {
        return list.values().stream()
                .filter(value -> value.code().equals(code))
                .map(ListValue::label)
                .findFirst()
                .orElseGet(() -> new Bilingual(code, code));
    }
}
