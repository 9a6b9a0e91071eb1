package io.firsthand.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's pages of people, and everybody's own password. */
@ProductTest
class PeoplePagesTest {

    private static final String REST = "&name=Page+Test&roles=agent&roles=lead&department=finance&grade=EXPERT"
            + "&languages=en%2C+zh&timeZone=Europe%2FBerlin&shiftFrom=22%3A00&shiftTo=06%3A00"
            + "&shiftDays=MONDAY&shiftDays=SUNDAY&loadLimit=7&mail=";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private HttpDesk ada;
    private String id;
    private String token;

    @BeforeEach
    void signIn() {
        ada = HttpDesk.at(port).login("ada.admin");
        id = "page." + UUID.randomUUID().toString().substring(0, 8);
        token = "&" + HttpDesk.formToken(ada.get("/new-person"));
    }

    @Test
    void opensForTheAdministratorInBothLanguages() {
        assertThat(ada.get("/people").body())
                .contains("ada.admin", "New person")
                .doesNotContain("??");
        assertThat(ada.get("/people/mei.lin").body())
                .contains("林梅", "Let the person go")
                .doesNotContain("??");
        assertThat(ada.get("/people/nobody.here").status()).isEqualTo(404);
        HttpDesk chinese = HttpDesk.at(port).login("ada.admin").in(Locale.CHINESE);
        for (String page : new String[] {"/", "/people", "/new-person", "/people/mei.lin", "/account"}) {
            assertThat(chinese.get(page).body()).contains("退出登录").doesNotContain("??");
        }
        for (String other : new String[] {"mei.lin", "tom.baker", "ana.silva", "paul.owen"}) {
            HttpDesk desk = HttpDesk.at(port).login(other);
            assertThat(desk.get("/people").status()).as(other).isEqualTo(403);
            assertThat(desk.form("/people/mei.lin/activity", "active=false&" + HttpDesk.formToken(desk.get("/account")))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(ada.form("/people/mei.lin/activity", "active=false").status())
                .as("what another site sends")
                .isEqualTo(403);
        assertThat(people.get("mei.lin").active()).isTrue();
    }

    @Test
    void takesOnChangesAndLetsGo() {
        Answer created = ada.form("/new-person/save", "id=" + id + "&password=a+long+enough+secret" + REST + token);
        assertThat(created.status()).as(created.toString()).isEqualTo(302);
        assertThat(ada.get("/people").body()).contains(id + " is taken on");
        Person person = people.get(id);
        assertThat(person.roles()).containsExactlyInAnyOrder("agent", "lead");
        assertThat(person.languages()).containsExactlyInAnyOrder("en", "zh");
        assertThat(person.department()).isEqualTo("finance");
        assertThat(person.shiftDays()).hasSize(2);
        HttpDesk hired = HttpDesk.at(port);
        assertThat(hired.signIn(id, "a long enough secret").header("location")).doesNotContain("error");
        assertThat(hired.get("/").body()).contains("/finance/payments");

        ada.form("/people/" + id + "/save", REST.replace("EXPERT", "MANAGER").substring(1) + token);
        assertThat(people.get(id).grade()).isEqualTo(Grade.MANAGER);
        assertThat(hired.get("/").header("location")).as("signed out").endsWith("/login");

        ada.form("/people/" + id + "/password", "password=another+long+secret" + token);
        assertThat(hired.signIn(id, "another long secret").header("location")).doesNotContain("error");
        ada.form("/people/" + id + "/activity", "active=false" + token);
        assertThat(people.get(id).active()).isFalse();
        assertThat(HttpDesk.at(port).signIn(id, "another long secret").header("location"))
                .contains("error");
        ada.form("/people/" + id + "/activity", "active=true" + token);
        assertThat(people.get(id).active()).isTrue();
    }

    @Test
    void keepsWhatWasFilledInWhenSomethingIsWrong() {
        Answer shortPassword = ada.form("/new-person/save", "id=" + id + "&password=short" + REST + token);
        assertThat(shortPassword.status()).isEqualTo(400);
        assertThat(shortPassword.body())
                .contains("A password has at least 12 characters", "value=\"" + id + "\"", "value=\"Page Test\"")
                .doesNotContain("value=\"short\"", "??");
        assertThat(ada.form("/new-person/save", "id=mei.lin&password=a+long+enough+secret" + REST + token)
                        .body())
                .contains("already a person with this id");
        assertThat(ada.form("/people/mei.lin/save", "name=%3Cb%3E&roles=king" + token)
                        .body())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(people.get("mei.lin").name()).startsWith("林梅");
    }

    @Test
    void letsEverybodyChangeHisOwnPassword() {
        TestPeople.add(jdbc, "pia.test", "agent");
        HttpDesk pia = HttpDesk.at(port).login("pia.test");
        String form = HttpDesk.formToken(pia.get("/account"));

        assertThat(pia.form("/account/password", "current=wrong&password=another+long+secret&" + form)
                        .body())
                .contains("present password is not right");
        String change = "current=" + HttpDesk.DEMO_PASSWORD + "&password=another+long+secret&" + form;
        assertThat(pia.form("/account/password", change).header("location")).endsWith("/login?signed-out");
        assertThat(pia.get("/account").header("location")).endsWith("/login");
        jdbc.sql("delete from people where id = 'pia.test'").update();
    }
}
