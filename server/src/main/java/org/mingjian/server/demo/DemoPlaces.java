package org.mingjian.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// The institutions of a synthetic city, as its extract has them.
///
/// @param all by code
public record DemoPlaces(List<Place> all) {
  private static final String REGISTER = "fixmedins_b.csv";

  /// Copies in.
  public DemoPlaces {
    all = List.copyOf(all);
  }

  /// An institution.
  ///
  /// @param areaPath where it lies
  public record Place(String code, String name, String areaPath) {}

  /// Reads the register of an extract.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION] where there is none
  public static DemoPlaces of(Path extract) {
    String file = extract.resolve(REGISTER).toString().replace("'", "''");
    String query =
        "SELECT fixmedins_code, fixmedins_name, admdvs FROM read_csv('"
            + file
            + "', header = true, all_varchar = true) ORDER BY 1";
    List<Place> places = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        places.add(
            new Place(rows.getString(1), rows.getString(2), Areas.ofCode(rows.getString(3))));
      }
    } catch (SQLException e) {
      throw new MingjianException(
          ServerError.CONFIGURATION, "演示数据不完整 the demo's extract is not whole: " + extract, e);
    }
    return new DemoPlaces(places);
  }

  /// Registers them with a service, that its wire and its imports know where they lie.
  public void register(Path data) {
    String rows =
        all.stream()
            .map(place -> place.code + "," + place.areaPath + "," + place.name + ",psn_no\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(
          data.resolve("institutions.csv"), "institution,area_path,name,patient_ids\n" + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where an institution lies.
  Optional<String> areaOf(String code) {
    return all.stream().filter(place -> place.code.equals(code)).map(Place::areaPath).findFirst();
  }

  /// The city they lie in.
  String city() {
    String area = all.getFirst().areaPath;
    int end = area.lastIndexOf('/');
    return end > 0 ? area.substring(0, end) : area;
  }
}
