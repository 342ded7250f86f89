package org.mingjian.server.api;

import org.mingjian.server.desk.file.FileError;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.identity.IdentityError;
import org.mingjian.values.ErrorCode;
import org.springframework.http.HttpStatus;

/// Which HTTP status an error is told with. This is the only place that knows.
final class ErrorStatus {
  private ErrorStatus() {}

  static HttpStatus of(ErrorCode code) {
    return switch (code) {
      case ApiError error -> of(error);
      case IdentityError error -> of(error);
      case FileError error -> of(error);
      case DeskError.ID_TAKEN -> HttpStatus.CONFLICT;
      default -> of(code.category());
    };
  }

  private static HttpStatus of(ApiError error) {
    return switch (error) {
      case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN, PASSWORD_DUE, TOKEN_MISSING, REASON_REFUSED -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
      case VERSION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case FAULT -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static HttpStatus of(IdentityError error) {
    return switch (error) {
      case WRONG_PASSWORD -> HttpStatus.UNAUTHORIZED;
      case LOCKED -> HttpStatus.TOO_MANY_REQUESTS;
      case WEAK_PASSWORD, ACCOUNT_REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case UNKNOWN_ACCOUNT -> HttpStatus.NOT_FOUND;
      case CHECKING_TOO_MANY -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static HttpStatus of(FileError error) {
    return switch (error) {
      case UPLOAD_REFUSED, NOT_UPLOADED -> HttpStatus.BAD_REQUEST;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case WRONG_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case UNFINISHED -> HttpStatus.CONFLICT;
      case DISK -> HttpStatus.INSUFFICIENT_STORAGE;
      case GONE -> HttpStatus.GONE;
      case UNKNOWN_UPLOAD -> HttpStatus.NOT_FOUND;
    };
  }

  private static HttpStatus of(ErrorCode.Category category) {
    return switch (category) {
      case CALLER -> HttpStatus.BAD_REQUEST;
      case DATA -> HttpStatus.UNPROCESSABLE_CONTENT;
      case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
      case CAPACITY -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
