package io.firsthand.returns;

import io.firsthand.cases.BringingBackCases;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.RefundClocks;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.WaitingFor;
import io.firsthand.orders.ReportedParcels.Reported;
import io.firsthand.remedy.ReplacementParcels;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ends a parcel's way to the customer stands on the open cases about its order. A case that waits for the customer goes on
 * waiting for him; any other is brought to its owner. A closed case comes back only if what it gave went astray.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingCasesOfParcels {

    private static final Set<ParcelNews> STRAYED =
            EnumSet.of(ParcelNews.LOST, ParcelNews.REFUSED, ParcelNews.RETURNED_TO_SENDER);

    private final CaseLists lists;
    private final CaseFiles caseFiles;
    private final HearingCustomers hearing;
    private final RefundClocks refundClocks;
    private final BringingBackCases bringing;
    private final ReplacementParcels replacements;
    private final Timeline timeline;

    TellingCasesOfParcels(
            CaseLists lists,
            CaseFiles caseFiles,
            HearingCustomers hearing,
            RefundClocks refundClocks,
            BringingBackCases bringing,
            ReplacementParcels replacements,
            Timeline timeline) {
        this.lists = lists;
        this.caseFiles = caseFiles;
        this.hearing = hearing;
        this.refundClocks = refundClocks;
        this.bringing = bringing;
        this.replacements = replacements;
        this.timeline = timeline;
    }

    void tell(Reported reported, ParcelEvent event) {
        boolean strayed = STRAYED.contains(event.news());
        if (!strayed && event.news() != ParcelNews.DELIVERED) {
            return;
        }
        List<CaseFile> open = lists.openOfOrder(reported.orderId()).stream()
                .map(found -> caseFiles.lock(found.id()))
                .filter(CaseFile::isOpen)
                .toList();
        open.forEach(locked -> tell(locked, event));
        if (strayed) {
            List<Long> told = open.stream().map(CaseFile::id).toList();
            replacements.casesOf(reported.orderId(), reported.leftAt()).stream()
                    .map(caseFiles::targetOf)
                    .distinct()
                    .filter(id -> !told.contains(id))
                    .forEach(id -> bringing.bringBack(
                            caseFiles.lock(id), ReturnDesk.PARCEL_STRAYED, "parcel-reported", said(event)));
        }
    }

    private void tell(CaseFile locked, ParcelEvent event) {
        refundClocks.goodsMoved(locked);
        boolean waitsForCustomer = locked.isWaiting()
                && locked.waitingFor().filter(WaitingFor.CUSTOMER::equals).isPresent();
        if (waitsForCustomer) {
            timeline.append(locked.id(), null, "parcel-reported", said(event));
        } else {
            hearing.heardFromOutside(locked, "parcel-reported", said(event));
        }
    }

    private static Object[] said(ParcelEvent event) {
        return new Object[] {
            "parcel",
            TrackingNumbers.key(event.trackingNumber()),
            "news",
            event.news().name()
        };
    }
}
