// What Swift cannot read of hiredis by itself. Compiles with 0.14 (no TLS) and with 1.x.
#ifndef CHIREDIS_SHIM_H
#define CHIREDIS_SHIM_H

#include <hiredis/hiredis.h>

/// The text of the context's last error. Swift sees `errstr` as a tuple of 128 characters.
static inline const char *chiredis_error_text(const redisContext *context) {
    return context->errstr;
}

#if __has_include(<hiredis/hiredis_ssl.h>) && __has_include(<openssl/ssl.h>)
#include <hiredis/hiredis_ssl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdio.h>

/// 1 if this build can speak TLS.
static inline int chiredis_has_tls(void) {
    return 1;
}

/// A TLS session that trusts `ca_file` (NULL: the system's authorities) and accepts `server_name` alone.
///
/// Made here and not by `redisCreateSSLContext`, which sends the name but, before hiredis 1.5, never compares it with
/// the certificate: anybody with a certificate of the same authority could pass for the server.
static inline SSL *chiredis_make_tls(const char *ca_file, const char *server_name) {
    // Whoever comes first decides; see `Digest`.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL);
    SSL_CTX *settings = SSL_CTX_new(TLS_client_method());
    if (settings == NULL) return NULL;
    SSL_CTX_set_min_proto_version(settings, TLS1_2_VERSION);
    SSL_CTX_set_verify(settings, SSL_VERIFY_PEER, NULL);
    int trusts = ca_file ? SSL_CTX_load_verify_locations(settings, ca_file, NULL)
                         : SSL_CTX_set_default_verify_paths(settings);
    SSL *session = trusts == 1 ? SSL_new(settings) : NULL;
    SSL_CTX_free(settings);  // the session holds its own reference
    if (session == NULL) return NULL;
    // An address is compared with the certificate's addresses; it must not be sent as a name (RFC 6066, section 3).
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session), server_name) == 1) return session;
    if (SSL_set1_host(session, server_name) == 1 && SSL_set_tlsext_host_name(session, server_name) == 1) return session;
    SSL_free(session);
    return NULL;
}

/// Shakes hands on a connected context; on failure the reason is the context's error text.
///
/// - Returns: `REDIS_OK` or `REDIS_ERR`.
static inline int chiredis_start_tls(redisContext *context, const char *ca_file, const char *server_name) {
    ERR_clear_error();
    SSL *session = chiredis_make_tls(ca_file, server_name);
    if (session == NULL) {
        const char *reason = ERR_reason_error_string(ERR_peek_error());
        snprintf(context->errstr, sizeof(context->errstr), "TLS setup: %s%s%s", reason ? reason : "out of memory",
                 ca_file ? ", CA file " : "", ca_file ? ca_file : "");
        return REDIS_ERR;
    }
    if (redisInitiateSSL(context, session) == REDIS_OK) return REDIS_OK;  // the context owns the session now
    long verdict = SSL_get_verify_result(session);
    if (verdict != X509_V_OK) {
        snprintf(context->errstr, sizeof(context->errstr), "certificate refused: %s",
                 X509_verify_cert_error_string(verdict));
    }
    SSL_free(session);
    return REDIS_ERR;
}

#else

/// 1 if this build can speak TLS.
static inline int chiredis_has_tls(void) {
    return 0;
}

/// Never called: `chiredis_has_tls` is asked first.
static inline int chiredis_start_tls(redisContext *context, const char *ca_file, const char *server_name) {
    (void)context, (void)ca_file, (void)server_name;
    return REDIS_ERR;
}

#endif
#endif
