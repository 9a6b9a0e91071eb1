package io.firsthand.people;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.start.CannotStart;
import io.firsthand.platform.text.Bilingual;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody must be able to sign in. With nobody in the table the administrator comes from the environment
 * ({@code FIRSTHAND_ADMIN_ID}, {@code FIRSTHAND_ADMIN_PASSWORD}); there is no default. Later starts ignore both.
 */
@Component
@Order(FirstAdministrator.BEFORE_OTHERS)
@EnableConfigurationProperties(FirstAdministrator.Environment.class)
class FirstAdministrator implements ApplicationRunner {

    static final int BEFORE_OTHERS = -1000;

    /** From the environment; used once. */
    @ConfigurationProperties("firsthand.admin")
    record Environment(String id, String password) {}

    private final PersonRows rows;
    private final ManagingPeople managing;
    private final Environment environment;

    FirstAdministrator(PersonRows rows, ManagingPeople managing, Environment environment) {
        this.rows = rows;
        this.managing = managing;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!rows.isEmpty()) {
            return;
        }
        if (environment.id() == null || environment.password() == null) {
            throw new CannotStart(
                    new Bilingual(
                            "Nobody is there who could sign in, and no administrator is named.",
                            "系统中还没有可以登录的人员，也没有指定管理员。"),
                    new Bilingual(
                            "Set FIRSTHAND_ADMIN_ID and FIRSTHAND_ADMIN_PASSWORD for the first start.",
                            "首次启动请设置 FIRSTHAND_ADMIN_ID 和 FIRSTHAND_ADMIN_PASSWORD。"));
        }
        try {
            managing.create(environment.id(), administrator(environment.id()), environment.password(), null);
        } catch (Refusal refusal) {
            startedTogether(refusal);
        }
    }

    private static PersonDraft administrator(String id) {
        return new PersonDraft(
                id,
                null,
                Set.of(Roles.ADMIN),
                Grade.MANAGER,
                "service",
                Set.of("en"),
                "UTC",
                null,
                null,
                null,
                null,
                true);
    }

    /** Two nodes may start at the same moment on an empty database. */
    private static void startedTogether(Refusal refusal) {
        if (!refusal.code().equals("person-exists")) {
            throw new CannotStart(
                    new Bilingual(
                            "The first administrator cannot be created: " + refusal.code() + ".",
                            "无法创建第一位管理员：" + refusal.code() + "。"),
                    new Bilingual(
                            "FIRSTHAND_ADMIN_ID is made of lower-case letters, digits, dots and hyphens;"
                                    + " FIRSTHAND_ADMIN_PASSWORD has 12 characters or more and does not contain the id.",
                            "FIRSTHAND_ADMIN_ID 由小写字母、数字、点和连字符组成；FIRSTHAND_ADMIN_PASSWORD 至少 12 个字符，" + "且不能包含该编号。"));
        }
    }
}
