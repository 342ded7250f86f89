package org.mingjian.server.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Where a database is and who we are there. The password is never shown.
///
/// @param url JDBC address of a PostgreSQL
/// @param user empty where the address says it
/// @param password empty where the address says it
public record DatabaseAddress(String url, String user, String password) {
  @Override
  public String toString() {
    return "DatabaseAddress[" + place() + "]";
  }

  /// The address without what follows the question mark, where passwords stand.
  public String place() {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }

  /// Opens connections there.
  DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    if (!user.isEmpty()) {
      source.setUser(user);
    }
    if (!password.isEmpty()) {
      source.setPassword(password);
    }
    return source;
  }
}
