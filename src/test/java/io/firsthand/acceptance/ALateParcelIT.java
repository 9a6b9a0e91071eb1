package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import org.junit.jupiter.api.Test;

/** A parcel stalls on its way to France: mail, promise, answer, wait, reply, end. */
@ProductTest
class ALateParcelIT extends AtTheDesk {

    @Test
    void theOwnerAnswersWaitsAndClosesWhenTheParcelHasCome() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("FR", ParcelState.STALLED));
        String customer = Shop.mailOf(jdbc, order);

        Answer contact = desk.contact(
                "channel",
                "mail",
                "from",
                customer,
                "text",
                "Bonjour, où est mon colis ? La commande " + order + " est en retard.",
                "externalId",
                Protocol.key());
        assertThat(contact.status()).as(contact.toString()).isEqualTo(201);
        String number = contact.json().path("caseNumber").asText();
        String owner = desk.owner(number);
        assertThat(contact.json().path("owner").path("id").asText()).isEqualTo(owner);
        assertThat(contact.json().path("promise").path("by").asText()).isNotEmpty();
        assertThat(desk.caseFile(number).path("summary").path("reason").asText())
                .isEqualTo("late");

        assertThat(desk.replies(owner, number, "Bonjour, je me renseigne auprès du transporteur.")
                        .status())
                .isBetween(200, 201);
        desk.outboxRuns();
        assertThat(desk.caseFile(number).path("summary").path("firstAnsweredAt").asText())
                .isNotEmpty();

        desk.completes(owner, number, "next", "wait-customer");
        assertThat(desk.status(number)).isEqualTo("WAITING");
        assertThat(desk.task(owner, number)).isEmpty();

        String joined = desk.customerWrites(
                "channel", "mail", "from", customer, "text", "Il est arrivé, merci !", "orderNumber", order);
        assertThat(joined).isEqualTo(number);
        assertThat(desk.status(number)).isEqualTo("IN_WORK");
        assertThat(desk.owner(number)).isEqualTo(owner);

        desk.reads(owner, number);
        desk.completes(owner, number, "next", "close", "closedAs", "SOLVED");
        assertThat(desk.status(number)).isEqualTo("SOLVED");
    }
}
