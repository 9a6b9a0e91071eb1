package io.firsthand.workbench;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.OwnerReasons;
import io.firsthand.cases.RestoringCases;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.TimelineEntry;
import io.firsthand.cases.TimelineTexts;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.triage.ContactReasons;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's case, customer and timeline. */
@Component
class FilePart {

    /** More than any case had; a longer one shows its last. */
    private static final int TIMELINE = 500;

    private static final int EARLIER = 10;

    private final OwnerReasons reasons;
    private final CaseLists lists;
    private final ActingRights rights;
    private final RestoringCases restoring;
    private final Timeline timeline;
    private final TimelineTexts sentences;
    private final Orders orders;
    private final Labels labels;

    FilePart(
            OwnerReasons reasons,
            CaseLists lists,
            ActingRights rights,
            RestoringCases restoring,
            Timeline timeline,
            TimelineTexts sentences,
            Orders orders,
            Labels labels) {
        this.reasons = reasons;
        this.lists = lists;
        this.rights = rights;
        this.restoring = restoring;
        this.timeline = timeline;
        this.sentences = sentences;
        this.orders = orders;
        this.labels = labels;
    }

    List<TimelineEntry> entries(CaseFile file) {
        return timeline.latest(file.id(), TIMELINE);
    }

    FileSheet file(CaseFile file, String viewer, long lastEntry, Names names, Locale locale) {
        return new FileSheet(
                file.number(),
                file.status().name(),
                labels.of(file.status(), locale),
                file.closedAs()
                        .map(as -> labels.text("tab.closed", locale, labels.of(as, locale)))
                        .orElse(null),
                file.priority().name(),
                labels.of(file.priority(), locale),
                labels.of("channel", file.channel(), locale),
                labels.language(file.language(), locale),
                file.subject(),
                file.reason(),
                names.named(file.owner()),
                names.named(file.deputy()),
                reasons.why(file.id()).map(why -> why.in(locale)).orElse(null),
                file.deputyBecause()
                        .map(why -> labels.text("timeline.value.because." + why, locale))
                        .orElse(null),
                file.promisedBy().orElse(null),
                file.firstAnsweredAt().orElse(null),
                file.unreadSince().orElse(null),
                file.waitingFor().map(what -> labels.of(what, locale)).orElse(null),
                file.waitingUntil().orElse(null),
                file.doubts().stream().map(doubt -> doubt(doubt, locale)).toList(),
                file.doubts().contains("foreign-order") || file.orderId().isPresent(),
                file.orderVerified()
                        ? null
                        : file.orderId()
                                .flatMap(orders::find)
                                .map(Order::number)
                                .orElse(null),
                file.isOpen() && rights.mayAct(file, viewer),
                file.isOpen() && rights.mayHelp(file, viewer),
                restoring.mayRestore(file, viewer),
                lastEntry);
    }

    /** What a department sees: the customer's own words are left out, the contact reason stands in their place. */
    FileSheet withoutCustomer(CaseFile file, Names names, Locale locale) {
        return new FileSheet(
                file.number(),
                file.status().name(),
                labels.of(file.status(), locale),
                null,
                file.priority().name(),
                labels.of(file.priority(), locale),
                labels.of("channel", file.channel(), locale),
                labels.language(file.language(), locale),
                reason(file.reason(), locale),
                file.reason(),
                names.named(file.owner()),
                names.named(file.deputy()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                false,
                false,
                false,
                0);
    }

    CaseSheet.Who who(CaseFile file, Customer customer, Locale locale) {
        List<CaseSheet.Earlier> earlier = lists.ofCustomer(customer.id(), EARLIER + 1).stream()
                .filter(other -> other.id() != file.id())
                .limit(EARLIER)
                .map(other -> new CaseSheet.Earlier(
                        other.number(),
                        other.subject(),
                        labels.of(other.status(), locale),
                        reason(other.reason(), locale),
                        other.openedAt()))
                .toList();
        return new CaseSheet.Who(
                customer.name(),
                file.customerVerified(),
                customer.vip(),
                labels.language(customer.language(), locale),
                labels.country(customer.country(), locale),
                customer.timeZone().getId(),
                file.customerVerified() ? earlier : List.of());
    }

    List<CaseSheet.Happened> timeline(List<TimelineEntry> entries, Names names, Locale locale) {
        return entries.stream()
                .sorted(Comparator.comparingLong(TimelineEntry::id).reversed())
                .map(entry -> new CaseSheet.Happened(
                        entry.at(),
                        sentences.text(entry, locale),
                        entry.actor().map(names::of).orElse(null)))
                .toList();
    }

    List<CaseSheet.Choice> reasons(Locale locale) {
        return ContactReasons.codes().stream()
                .map(code -> new CaseSheet.Choice(code, reason(code, locale)))
                .toList();
    }

    private static String reason(String code, Locale locale) {
        return ContactReasons.label(code).map(label -> label.in(locale)).orElse(code);
    }

    private FileSheet.Doubt doubt(String code, Locale locale) {
        return new FileSheet.Doubt(code, labels.of("doubt", code, locale), labels.of("doubt.ask", code, locale));
    }
}
