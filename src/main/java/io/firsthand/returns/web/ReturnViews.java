package io.firsthand.returns.web;

import io.firsthand.platform.text.Texts;
import io.firsthand.returns.Awaited;
import io.firsthand.returns.DecidingReturns;
import io.firsthand.returns.Declaration;
import io.firsthand.returns.DeclaringReturns;
import io.firsthand.returns.EvidenceFiles;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnLine;
import io.firsthand.returns.ReturnParcels;
import io.firsthand.returns.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Shows returns over HTTP. */
@Component
class ReturnViews {

    private final ReturnParcels parcels;
    private final EvidenceFiles files;
    private final DecidingReturns deciding;
    private final DeclaringReturns declaring;
    private final Texts texts;

    ReturnViews(
            ReturnParcels parcels,
            EvidenceFiles files,
            DecidingReturns deciding,
            DeclaringReturns declaring,
            Texts texts) {
        this.parcels = parcels;
        this.files = files;
        this.deciding = deciding;
        this.declaring = declaring;
        this.texts = texts;
    }

    ReturnView view(Return it, Locale locale) {
        return new ReturnView(
                it.number(),
                it.status().name(),
                texts.text("return.status." + it.status().name(), locale),
                it.reason(),
                it.wanted().name(),
                it.requestedAt(),
                declaring.day(it),
                it.declaration().flatMap(Declaration::because).orElse(null),
                it.evidenceCode().orElse(null),
                it.evidenceGiven().orElse(null),
                Awaited.until(it).orElse(null),
                it.terms().map(Terms::goodsNeeded).orElse(null),
                it.terms().map(Terms::refundOnProof).orElse(null),
                it.terms().map(Terms::sellerPaysLabel).orElse(null),
                it.labelRef().orElse(null),
                it.dispatchedAt().orElse(null),
                it.arrivedAt().orElse(null),
                it.refundDueAt().orElse(null),
                it.sentBackAt().orElse(null),
                it.keptAmount().orElse(null),
                it.problem().orElse(null),
                it.problem().map(code -> problem(code, locale)).orElse(null),
                it.inspectedBy().orElse(null),
                it.inspectedAt().orElse(null),
                it.inspectionNote().orElse(null),
                it.endedAt().orElse(null),
                it.lines().stream().map(line -> line(line, locale)).toList(),
                parcels.of(it.id()).stream()
                        .map(parcel -> new ReturnView.Parcel(
                                parcel.carrier(),
                                parcel.trackingNumber(),
                                parcel.state(),
                                texts.text(ReturnParcels.wording(parcel), locale),
                                parcel.toCustomer()))
                        .toList(),
                photos(it),
                deciding.possible(it).stream().map(Enum::name).toList());
    }

    List<ReturnView.Photo> photos(Return it) {
        return files.of(it.id()).stream()
                .map(file -> new ReturnView.Photo(file.name(), "/api/returns/photos/" + file.publicId(), file.size()))
                .toList();
    }

    private ReturnView.Line line(ReturnLine line, Locale locale) {
        Optional<ReturnLine.LineRight> right = line.right();
        return new ReturnView.Line(
                line.line(),
                line.orderLineId(),
                line.quantity(),
                line.accepted().orElse(null),
                line.condition().map(Enum::name).orElse(null),
                line.condition()
                        .map(condition -> texts.text("return.condition." + condition.name(), locale))
                        .orElse(null),
                line.deduction(),
                line.deductionWhy().map(why -> why.in(locale)).orElse(null),
                line.deductionSource().orElse(null),
                line.claimAmount().orElse(null),
                line.goesBack(),
                right.map(it -> it.outcome().name()).orElse(null),
                right.map(ReturnLine.LineRight::row).orElse(null),
                right.map(it -> it.why().in(locale)).orElse(null));
    }

    /** A guard of money names its code; what has no short word is shown as it is. */
    private String problem(String code, Locale locale) {
        try {
            return texts.text("timeline.value.problem." + code, locale);
        } catch (NoSuchMessageException e) {
            return code;
        }
    }
}
