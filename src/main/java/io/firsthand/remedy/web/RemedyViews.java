package io.firsthand.remedy.web;

import io.firsthand.platform.text.Texts;
import io.firsthand.remedy.Approval;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.Ledger;
import io.firsthand.remedy.LedgerIntent;
import io.firsthand.remedy.NeededApproval;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.web.RemedyView.Given;
import io.firsthand.remedy.web.RemedyView.Needed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows remedies over HTTP. */
@Component
class RemedyViews {

    private final Approvals approvals;
    private final Ledger ledger;
    private final Texts texts;

    RemedyViews(Approvals approvals, Ledger ledger, Texts texts) {
        this.approvals = approvals;
        this.ledger = ledger;
        this.texts = texts;
    }

    RemedyView view(Remedy remedy, Locale locale) {
        Optional<String> payment =
                ledger.ofRemedy(remedy.id()).map(LedgerIntent::status).map(Enum::name);
        return new RemedyView(
                remedy.number(),
                remedy.kind().name(),
                texts.text("remedy.kind." + remedy.kind().name(), locale),
                remedy.status().name(),
                texts.text("remedy.status." + remedy.status().name(), locale),
                remedy.amount().amount(),
                remedy.amount().currency().getCurrencyCode(),
                remedy.orderLineId().orElse(null),
                remedy.quantity().orElse(null),
                remedy.rail().name(),
                remedy.contentHash(),
                remedy.proposedBy(),
                remedy.proposedAt(),
                remedy.ruleCovers(),
                remedy.overridingReason().orElse(null),
                remedy.entitlementRow().orElse(null),
                remedy.entitlementWhy().in(locale),
                remedy.authorityRow().orElse(null),
                remedy.authorityWhy().map(why -> why.in(locale)).orElse(null),
                needed(approvals.needed(remedy.id())),
                given(approvals.given(remedy.id())),
                payment.orElse(null),
                payment.map(status -> texts.text("ledger.status." + status, locale))
                        .orElse(null));
    }

    private static List<Needed> needed(List<NeededApproval> needed) {
        return needed.stream()
                .map(need -> new Needed(
                        need.grade().name(),
                        need.department().orElse(null),
                        need.given(),
                        need.onCall().orElse(null),
                        need.nobodyLeft()))
                .toList();
    }

    private static List<Given> given(List<Approval> given) {
        return given.stream()
                .map(approval -> new Given(
                        approval.person(),
                        approval.approved(),
                        approval.comment().orElse(null),
                        approval.at(),
                        approval.voided()))
                .toList();
    }
}
