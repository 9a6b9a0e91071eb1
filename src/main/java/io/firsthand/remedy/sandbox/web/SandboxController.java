package io.firsthand.remedy.sandbox.web;

import io.firsthand.platform.Refusal;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.remedy.sandbox.SandboxBehaviours;
import io.firsthand.remedy.sandbox.SandboxBehaviours.AppliesTo;
import io.firsthand.remedy.sandbox.SandboxChosen;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sandbox how to behave; only there when the sandbox is. */
@Tag(name = "Sandbox")
@RestController
@Conditional(SandboxChosen.class)
@RequestMapping("/api/sandbox/payments")
class SandboxController {

    private final SandboxBehaviours behaviours;

    SandboxController(SandboxBehaviours behaviours) {
        this.behaviours = behaviours;
    }

    @PutMapping("/behaviour")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void behave(@Valid @RequestBody Payments payments) {
        if (payments.value().isBlank()) {
            throw Refusal.invalid("sandbox-value-needed", "value");
        }
        behaviours.tell(
                payments.appliesTo(),
                payments.value().strip(),
                payments.behaviour(),
                payments.times(),
                Optional.ofNullable(payments.turnsAfterSeconds()).map(Duration::ofSeconds));
    }

    /**
     * @param times for how many payments; left out: for all from now on
     * @param turnsAfterSeconds after how long the money fails or comes back, where it does; left out: three days
     */
    record Payments(
            @NotNull AppliesTo appliesTo,
            @NotNull @Size(max = 200) String value,
            @NotNull SandboxBehaviour behaviour,
            @Positive Integer times,
            @Positive Integer turnsAfterSeconds) {}
}
