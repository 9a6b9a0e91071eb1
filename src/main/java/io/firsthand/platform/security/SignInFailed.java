package io.firsthand.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the log-in page, in the language that was chosen there. */
class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        // no id: whoever mistypes may have typed his password into the wrong field
        LOG.info("sign-in refused: {}", cause.getMessage());
        String language = "zh".equals(request.getParameter("lang")) ? "&lang=zh" : "";
        response.sendRedirect(request.getContextPath() + "/login?error" + language);
    }
}
