package io.firsthand.remedy.web;

import io.firsthand.platform.Money;
import io.firsthand.remedy.RemedyPreview;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What a proposal would meet, as a caller reads it; amounts in the order's currency, the limit in CNY.
 *
 * @param reduced whether it holds back a part of what a right of law gives: a denial in part
 * @param missing facts to ask for, names of the facts record
 */
record PreviewView(
        String outcome,
        BigDecimal percent,
        boolean statutory,
        boolean returnNeeded,
        List<String> missing,
        String row,
        String source,
        String why,
        String currency,
        BigDecimal entitled,
        BigDecimal refundable,
        BigDecimal amount,
        BigDecimal cnyAmount,
        boolean reasonNeeded,
        boolean reduced,
        List<RemedyView.Needed> approvals,
        BigDecimal limitCny,
        String authorityWhy) {

    static PreviewView of(RemedyPreview preview, Locale locale) {
        Money amount = preview.amount();
        return new PreviewView(
                preview.entitlement().outcome().name(),
                preview.entitlement().percent(),
                preview.entitlement().statutory(),
                preview.entitlement().returnNeeded(),
                preview.entitlement().missing(),
                preview.entitlement().row(),
                preview.entitlement().source(),
                preview.entitlement().why().in(locale),
                amount.currency().getCurrencyCode(),
                preview.entitled().amount(),
                preview.refundable().amount(),
                amount.amount(),
                preview.cnyAmount(),
                preview.reasonNeeded(),
                preview.reduced(),
                preview.approvals().stream()
                        .map(need -> new RemedyView.Needed(need.grade(), need.department(), false, null, false))
                        .toList(),
                preview.limitCny(),
                preview.authorityWhy().in(locale));
    }
}
