package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.RefundClocks;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.WaitingFor;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ends a parcel's way to the customer stands on the open cases about its order. A case that waits for the customer goes on
 * waiting for him; any other is brought to its owner.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingCasesOfParcels {

    private static final Set<ParcelNews> ENDS =
            EnumSet.of(ParcelNews.DELIVERED, ParcelNews.LOST, ParcelNews.REFUSED, ParcelNews.RETURNED_TO_SENDER);

    private final CaseLists lists;
    private final CaseFiles caseFiles;
    private final HearingCustomers hearing;
    private final RefundClocks refundClocks;
    private final Timeline timeline;

    TellingCasesOfParcels(
            CaseLists lists,
            CaseFiles caseFiles,
            HearingCustomers hearing,
            RefundClocks refundClocks,
            Timeline timeline) {
        this.lists = lists;
        this.caseFiles = caseFiles;
        this.hearing = hearing;
        this.refundClocks = refundClocks;
        this.timeline = timeline;
    }

    void tell(long orderId, ParcelEvent event) {
        if (ENDS.contains(event.news())) {
            lists.openOfOrder(orderId).stream()
                    .map(found -> caseFiles.lock(found.id()))
                    .filter(CaseFile::isOpen)
                    .forEach(locked -> tell(locked, event));
        }
    }

    private void tell(CaseFile locked, ParcelEvent event) {
        refundClocks.goodsMoved(locked);
        Object[] said = {
            "parcel",
            TrackingNumbers.key(event.trackingNumber()),
            "news",
            event.news().name()
        };
        boolean waitsForCustomer = locked.isWaiting()
                && locked.waitingFor().filter(WaitingFor.CUSTOMER::equals).isPresent();
        if (waitsForCustomer) {
            timeline.append(locked.id(), null, "parcel-reported", said);
        } else {
            hearing.heardFromOutside(locked, "parcel-reported", said);
        }
    }
}
