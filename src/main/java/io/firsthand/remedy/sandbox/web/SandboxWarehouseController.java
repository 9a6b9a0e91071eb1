package io.firsthand.remedy.sandbox.web;

import io.firsthand.platform.Refusal;
import io.firsthand.remedy.sandbox.SandboxChosen;
import io.firsthand.remedy.sandbox.WarehouseBehaviour;
import io.firsthand.remedy.sandbox.WarehouseBehaviours;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sandbox's warehouse how to behave; only there when the sandbox is. */
@Tag(name = "Sandbox")
@RestController
@Conditional(SandboxChosen.class)
@RequestMapping("/api/sandbox/warehouse")
class SandboxWarehouseController {

    private final WarehouseBehaviours behaviours;

    SandboxWarehouseController(WarehouseBehaviours behaviours) {
        this.behaviours = behaviours;
    }

    @PutMapping("/behaviour")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void behave(@Valid @RequestBody Goods goods) {
        if (goods.orderNumber().isBlank()) {
            throw Refusal.invalid("sandbox-value-needed", "orderNumber");
        }
        behaviours.tell(goods.orderNumber().strip(), goods.behaviour(), goods.times());
    }

    /** @param times for how many calls; left out: for all from now on */
    record Goods(
            @NotNull @Size(max = 200) String orderNumber,
            @NotNull WarehouseBehaviour behaviour,
            @Positive Integer times) {}
}
