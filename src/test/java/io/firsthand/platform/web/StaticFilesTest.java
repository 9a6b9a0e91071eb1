package io.firsthand.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers keep of us, and how it travels. */
@ProductTest
class StaticFilesTest {

    private static final String LIBRARIES = "/camunda/lib/deps.js?bust=7.24.0";

    @LocalServerPort
    int port;

    @Test
    void theEnginesLibrariesAreKeptForGoodUnderTheAddressOfTheirRelease() {
        HttpDesk tom = HttpDesk.at(port).login("tom.baker");
        assertThat(tom.get("/camunda/app/tasklist/default/").body()).contains(LIBRARIES);

        assertThat(tom.get(LIBRARIES).header("cache-control")).contains("private", "max-age=31536000", "immutable");
    }

    @Test
    void whatStandsInTheirPlaceIsNotKept() {
        Answer missing = HttpDesk.at(port).login("tom.baker").get("/camunda/lib/missing.js?bust=7.24.0");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("cache-control")).contains("no-store");
    }

    @Test
    void ourOwnFilesAreAskedAboutAndNotSentTwice() throws Exception {
        HttpResponse<byte[]> first = get("/assets/firsthand.css", "accept-language", "en");
        assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");

        String changed = first.headers().firstValue("last-modified").orElseThrow();
        HttpResponse<byte[]> again = get("/assets/firsthand.css", "if-modified-since", changed);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("cache-control")).hasValue("no-cache");
    }

    @Test
    void filesTravelCompressedAndAnswersWithDataDoNot() throws Exception {
        HttpResponse<byte[]> styles = get("/assets/firsthand.css", "accept-encoding", "gzip");
        assertThat(styles.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(get("/login", "accept-encoding", "gzip").headers().firstValue("content-encoding"))
                .isEmpty();
    }

    @Test
    void nothingElseIsKept() {
        HttpDesk tom = HttpDesk.at(port).login("tom.baker");
        assertThat(tom.get("/cases").header("cache-control")).contains("no-store");
        assertThat(tom.get("/api/cases").header("cache-control")).contains("no-store");
    }

    private HttpResponse<byte[]> get(String path, String header, String value)
            throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).header(header, value).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
