package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Money;
import io.firsthand.returns.Awaited;
import io.firsthand.returns.Declaration;
import io.firsthand.returns.DeclaringReturns;
import io.firsthand.returns.EvidenceFiles;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnLine;
import io.firsthand.returns.ReturnParcels;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.Returns;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The sheet's returns, newest first. */
@Component
class ReturnPart {

    private final Returns returns;
    private final ReturnParcels parcels;
    private final EvidenceFiles files;
    private final Orders orders;
    private final DeclaringReturns declaring;
    private final Labels labels;

    ReturnPart(
            Returns returns,
            ReturnParcels parcels,
            EvidenceFiles files,
            Orders orders,
            DeclaringReturns declaring,
            Labels labels) {
        this.returns = returns;
        this.parcels = parcels;
        this.files = files;
        this.orders = orders;
        this.declaring = declaring;
        this.labels = labels;
    }

    /** @param asked number of the return that the task asks about */
    List<ReturnSheet> of(CaseFile file, Optional<String> asked, Names names, Locale locale) {
        return returns.ofCase(file.id()).stream()
                .sorted(Comparator.comparingLong(Return::id).reversed())
                .map(it -> returned(it, asked.filter(it.number()::equals).isPresent(), names, locale))
                .toList();
    }

    /** The one return of the task. */
    ReturnSheet of(Return it, Names names, Locale locale) {
        return returned(it, true, names, locale);
    }

    private ReturnSheet returned(Return it, boolean theTasks, Names names, Locale locale) {
        Order order = orders.find(it.orderId()).orElseThrow();
        boolean withCustomer = it.awaitsGoods() && it.dispatchedAt().isEmpty();
        return new ReturnSheet(
                it.number(),
                it.status().name(),
                labels.text("return.status." + it.status().name(), locale),
                labels.text("return.wanted." + it.wanted().name(), locale),
                it.isOpen() ? Awaited.until(it).orElse(null) : null,
                declaring.day(it),
                it.declaration().flatMap(Declaration::because).orElse(null),
                it.labelRef().orElse(null),
                it.problem()
                        .filter(code -> it.isOpen())
                        .map(code -> problem(code, locale))
                        .orElse(null),
                it.inspectedBy().map(names::of).orElse(null),
                it.inspectedAt().orElse(null),
                it.inspectionNote().orElse(null),
                it.lines().stream().map(line -> line(order, line, locale)).toList(),
                parcels.of(it.id()).stream()
                        .map(parcel -> parcel.carrier() + " " + parcel.trackingNumber() + ", "
                                + labels.text(ReturnParcels.wording(parcel), locale))
                        .toList(),
                files.of(it.id()).stream()
                        .map(photo -> new CaseSheet.Attached(
                                photo.name(), photo.size(), "/api/returns/photos/" + photo.publicId()))
                        .toList(),
                it.status() == ReturnStatus.EVIDENCE_ASKED,
                it.isOpen() && it.dispatchedAt().isEmpty() && it.authorisedAt().isPresent(),
                withCustomer,
                it.isOpen() && it.arrivedAt().isEmpty() && it.status() != ReturnStatus.SETTLING,
                it.status() == ReturnStatus.OFFERING_BACK,
                it.isOpen(),
                theTasks);
    }

    private ReturnSheet.BackItem line(Order order, ReturnLine line, Locale locale) {
        OrderLine item = order.lines().stream()
                .filter(candidate -> candidate.id() == line.orderLineId())
                .findFirst()
                .orElseThrow();
        boolean deducted = line.deduction().signum() > 0 && line.deductionRow().isPresent();
        return new ReturnSheet.BackItem(
                item.title(),
                line.quantity(),
                line.right().map(right -> right.why().in(locale)).orElse(null),
                line.condition()
                        .map(condition -> labels.text("return.condition." + condition.name(), locale))
                        .orElse(null),
                deducted ? line.deduction().stripTrailingZeros().toPlainString() : null,
                deducted
                        ? line.deductionWhy().map(why -> why.in(locale)).orElse(null) + " ("
                                + line.deductionSource().orElse("") + ")"
                        : null,
                line.goesBack(),
                line.claimAmount()
                        .map(amount -> labels.amount(new Money(amount, order.currency())))
                        .orElse(null));
    }

    private String problem(String code, Locale locale) {
        try {
            return labels.text("timeline.value.problem." + code, locale);
        } catch (NoSuchMessageException e) {
            return code;
        }
    }
}
