package io.firsthand.authority;

import io.firsthand.people.Grade;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in one sentence who must approve a remedy, what the proposer's own limit is, and which row says so. */
@Component
class AuthoritySentence {

    private final Texts texts;

    AuthoritySentence(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param own what the proposer may give alone as things are; empty for nothing
     * @param otherwise what he could give alone if the rules gave it and nothing special stood on the case
     */
    record Limits(Optional<BigDecimal> own, Optional<BigDecimal> otherwise) {

        /** What was lost because of how things are. */
        Optional<BigDecimal> wouldHaveBeen() {
            return own.isEmpty() ? otherwise : Optional.empty();
        }
    }

    Bilingual of(
            Grade grade,
            LimitFacts facts,
            Limits limits,
            List<ApprovalNeeded> approvals,
            Decision<Limit> decision,
            Optional<Exchange> exchange) {
        return new Bilingual(
                in(Locale.ENGLISH, grade, facts, limits, approvals, decision, exchange),
                in(Locale.CHINESE, grade, facts, limits, approvals, decision, exchange));
    }

    private String in(
            Locale locale,
            Grade grade,
            LimitFacts facts,
            Limits limits,
            List<ApprovalNeeded> approvals,
            Decision<Limit> decision,
            Optional<Exchange> exchange) {
        String approvers = approvals.isEmpty()
                ? texts.text("authority.nobody", locale)
                : approvals.stream()
                        .map(approval -> approver(approval, locale))
                        .collect(Collectors.joining(texts.text("authority.and", locale)));
        return texts.text(
                "authority.decided",
                locale,
                decision.why().in(locale),
                approvers,
                own(grade, facts, limits, exchange.filter(AuthoritySentence::isForeign), locale),
                Optional.ofNullable(decision.row()).orElse("-"),
                Optional.ofNullable(decision.source())
                        .map(source -> decision.sourceText().in(locale))
                        .orElse("-"));
    }

    private String approver(ApprovalNeeded approval, Locale locale) {
        String grade = texts.text("authority.grade." + approval.grade(), locale);
        return approval.department() == null
                ? texts.text("authority.approver", locale, grade)
                : texts.text(
                        "authority.approver-of",
                        locale,
                        grade,
                        texts.text("authority.department." + approval.department(), locale));
    }

    /** A denial has no amount, so no limit in money either. */
    private String own(Grade grade, LimitFacts facts, Limits limits, Optional<Exchange> exchange, Locale locale) {
        String name = texts.text("authority.grade." + grade, locale);
        if (facts.kind().equals("DENIAL")) {
            return "";
        }
        String reached = sum(facts.sumCny(), exchange.map(its -> its.of(facts.sumCny())), locale);
        String own = limits.own()
                .map(sum -> texts.text(
                        "authority.limit",
                        locale,
                        name,
                        sum(sum, exchange.map(its -> its.limit(sum)), locale),
                        reached))
                .orElseGet(() -> texts.text("authority.no-limit", locale, name, reached));
        String otherwise = limits.wouldHaveBeen()
                .map(sum -> texts.text(
                        "authority.would-have-been", locale, sum(sum, exchange.map(its -> its.limit(sum)), locale)))
                .orElse("");
        return own + otherwise + exchange.map(its -> rate(its, locale)).orElse("");
    }

    private String sum(BigDecimal cny, Optional<Money> inCurrency, Locale locale) {
        return inCurrency
                .map(money -> texts.text("authority.sum-of-order", locale, money.toString(), plain(cny)))
                .orElseGet(() -> texts.text("authority.sum", locale, plain(cny)));
    }

    private String rate(Exchange exchange, Locale locale) {
        return texts.text(
                "authority.rate",
                locale,
                exchange.currency().getCurrencyCode(),
                plain(exchange.cnyRate()),
                exchange.on().toString());
    }

    private static boolean isForeign(Exchange exchange) {
        return !exchange.currency().getCurrencyCode().equals("CNY");
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
