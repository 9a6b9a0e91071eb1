package io.firsthand.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks HTTP to a running desk as a browser or another system would. {@code HttpDesk.at(port).login("mei.lin")} signs in at
 * the real log-in page and keeps cookies; {@code HttpDesk.at(port).bearer(token)} is an integration.
 *
 * <pre>
 * HttpDesk mei = HttpDesk.at(port).login("mei.lin");
 * Answer answer = mei.post("/api/cases/" + number + "/replies", "{\"text\":\"…\"}");
 * assertThat(answer.status()).isEqualTo(201);
 * mei.engine("POST", "/task/" + id + "/claim", "{\"userId\":\"mei.lin\"}");   // as Tasklist calls the engine
 * </pre>
 */
public final class HttpDesk {

    /** Password of all seeded people. */
    public static final String DEMO_PASSWORD = "firsthand-demo";

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token;
    private Locale language = Locale.ENGLISH;

    private HttpDesk(int port) {
        root = URI.create("http://localhost:" + port);
    }

    /** Somebody who has not signed in. */
    public static HttpDesk at(int port) {
        return new HttpDesk(port);
    }

    /** Signs in with the demo password. */
    public HttpDesk login(String person) {
        Answer answer = signIn(person, DEMO_PASSWORD);
        if (answer.status() != 302 || answer.header("location").contains("error")) {
            throw new AssertionError(person + " cannot sign in: " + answer);
        }
        return this;
    }

    /** Fills in the log-in page and sends it; the answer is a redirect, to {@code /login?error} if it was refused. */
    public Answer signIn(String person, String password) {
        Answer page = get("/login");
        return form("/login", "username=" + encode(person) + "&password=" + encode(password) + "&" + formToken(page));
    }

    /** Sends a form with a file, as a browser does. */
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "firsthand-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Language", language.toLanguageTag())
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The value of the field that a page's forms carry against forged requests. */
    public static String formTokenValue(Answer page) {
        Matcher found = FORM_TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no form: " + page);
        }
        return found.group(1);
    }

    /** The field that a page's forms carry against forged requests, as {@code _csrf=…}. */
    public static String formToken(Answer page) {
        return "_csrf=" + encode(formTokenValue(page));
    }

    /** Ends the session, as our pages do. */
    public Answer logout() {
        return send(request("POST", "/logout").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Calls carry this bearer token from now on. */
    public HttpDesk bearer(String bearerToken) {
        token = bearerToken;
        return this;
    }

    /** Answers are wanted in this language from now on. */
    public HttpDesk in(Locale wanted) {
        language = wanted;
        return this;
    }

    public Answer get(String path) {
        return send(request("GET", path));
    }

    public Answer post(String path, String json) {
        return json("POST", path, json);
    }

    public Answer put(String path, String json) {
        return json("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return json("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send(request("DELETE", path));
    }

    /** A JSON call with one header more, e.g. {@code Idempotency-Key}. */
    public Answer post(String path, String json, String header, String value) {
        return send(request("POST", path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A call for which the builder is given: uploads and what else has no method here. Cookies and tokens are added. */
    public Answer call(String method, String path, String contentType, byte[] body) {
        return send(request(method, path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /**
     * Calls the engine's API behind Tasklist or Cockpit, as those do: with their own CSRF cookie.
     *
     * @param path below {@code /camunda/api/engine/engine/default}
     * @param json null: no body
     */
    public Answer engine(String method, String path, String json) {
        return webapp(method, "/camunda/api/engine/engine/default" + path, json);
    }

    /** Any call below {@code /camunda} with the web applications' CSRF cookie. */
    public Answer webapp(String method, String path, String json) {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/camunda/app/welcome/default/");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "application/json")
                .header("Accept-Language", language.toLanguageTag());
        cookie("XSRF-TOKEN").ifPresent(csrf -> request.header("X-XSRF-TOKEN", csrf));
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        return send(request);
    }

    /** Value of a cookie that the desk has set. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** The same browser at another node: with the same cookies. */
    public HttpDesk alsoAt(int port) {
        HttpDesk other = new HttpDesk(port);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(other.root, cookie));
        other.language = language;
        return other;
    }

    private Answer json(String method, String path, String json) {
        return send(request(method, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a form as a browser does: what is not among its fields, such as {@code _csrf}, is not sent. */
    public Answer form(String path, String body) {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Language", language.toLanguageTag())
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Language", language.toLanguageTag())
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html,*/*")
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        } else if (!method.equals("GET")) {
            cookie("FIRSTHAND-XSRF-TOKEN").ifPresent(csrf -> request.header("X-FIRSTHAND-XSRF-TOKEN", csrf));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
