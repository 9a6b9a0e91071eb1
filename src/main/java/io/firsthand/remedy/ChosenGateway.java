package io.firsthand.remedy;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The payment company that {@code firsthand.payment.gateway} names. Without one nothing is ever paid: intents wait in the
 * outbox until one is configured, and finance sees them when no word comes. A name that nobody bears ends the start.
 */
@Component
class ChosenGateway {

    private static final Logger LOG = LoggerFactory.getLogger(ChosenGateway.class);

    private final Optional<PaymentGateway> chosen;

    ChosenGateway(List<PaymentGateway> gateways, @Value("${firsthand.payment.gateway:}") String name) {
        this.chosen = gateways.stream()
                .filter(gateway -> name.isEmpty() || gateway.name().equals(name))
                .findFirst();
        if (chosen.isEmpty() && !name.isEmpty()) {
            throw new IllegalStateException("firsthand.payment.gateway: there is no payment gateway named " + name);
        }
        if (chosen.isEmpty()) {
            LOG.warn("no payment gateway is configured (firsthand.payment.gateway): payments wait in the outbox");
        }
    }

    boolean isConfigured() {
        return chosen.isPresent();
    }

    PaymentGateway get() {
        return chosen.orElseThrow(() -> new IllegalStateException("firsthand.payment.gateway is not set"));
    }
}
