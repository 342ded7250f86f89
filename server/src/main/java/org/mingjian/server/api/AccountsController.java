package org.mingjian.server.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.IdentityError;
import org.mingjian.server.identity.Role;
import org.mingjian.values.MingjianException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The accounts of an area, for who gives roles.
@ApiController
final class AccountsController {
  private final AccountBook book;

  AccountsController(AccountBook book) {
    this.book = book;
  }

  /// An account.
  ///
  /// @param roles as words
  record AccountView(
      String account, String person, String organisation, String area, List<String> roles) {
    static AccountView of(Account account) {
      return new AccountView(
          account.name(),
          account.person(),
          account.organisation().name(),
          account.areaPath(),
          account.roles().stream().map(Role::word).toList());
    }
  }

  /// The roles an account is to have.
  record RolesForm(List<String> roles) {
    /// Copies in; a body without roles has none.
    RolesForm {
      roles = List.copyOf(roles);
    }

    private Set<Role> read() {
      Set<Role> read = new TreeSet<>();
      for (String word : roles) {
        read.add(
            Role.find(word)
                .orElseThrow(() ->
                    new MingjianException(
                        IdentityError.ACCOUNT_REFUSED, "没有这个角色 no such role: " + word)));
      }
      return read;
    }
  }

  @GetMapping("/api/accounts")
  List<AccountView> all(Actor actor) {
    return book.all(actor.scope()).stream().map(AccountView::of).toList();
  }

  @GetMapping("/api/accounts/{account}")
  ResponseEntity<AccountView> one(@PathVariable String account, Actor actor) {
    return answer(seen(actor, account));
  }

  /// Nobody changes their own.
  @PutMapping("/api/accounts/{account}/roles")
  ResponseEntity<AccountView> giveRoles(
      @PathVariable String account,
      @RequestBody RolesForm form,
      ExpectedVersion expected,
      Actor actor) {
    if (account.equals(actor.account())) {
      throw new MingjianException(ApiError.FORBIDDEN, "不得修改自己的角色 nobody changes their own roles");
    }
    AccountBook.Versioned seen = seen(actor, account);
    expected.check(seen.version());
    return answer(
        book.giveRoles(actor.scope(), seen, form.read(), actor.account())
            .orElseThrow(ExpectedVersion::changedMeanwhile));
  }

  private AccountBook.Versioned seen(Actor actor, String account) {
    return book.find(actor.scope(), account)
        .orElseThrow(() -> new MingjianException(ApiError.NOT_FOUND, "没有 no such: " + account));
  }

  private static ResponseEntity<AccountView> answer(AccountBook.Versioned found) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.tag(found.version()))
        .body(AccountView.of(found.account()));
  }
}
