#!/usr/bin/env python3
"""Reads the province's public events and keeps them, one JSON document a line, without a gap and without a double.

Needs Python 3.8 and the program openssl, nothing else. The private key stays in its file: openssl signs with it.
  read-feed.py --key FILE --show-key
  read-feed.py --key FILE --gateway URL --client ID [--kid KID] [--out FOLDER] [--limit N] [--follow SECONDS]
"""
import argparse, base64, hashlib, json, os, subprocess, sys, time, urllib.error, urllib.parse, urllib.request, uuid

ISSUER = "https://identity.sonla.gov.vn"  # what assertions are addressed to, wherever the gateway is
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments, data=None):
    done = subprocess.run(["openssl", *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"openssl {arguments[0]}: {done.stderr.decode().strip()}")
    return done.stdout


def public_key(path):
    """The public half as a JWK, called by its thumbprint (RFC 7517, RFC 7638)."""
    point = openssl("pkey", "-in", path, "-pubout", "-outform", "DER")[-64:]
    members = {"crv": "P-256", "kty": "EC", "x": base64url(point[:32]), "y": base64url(point[32:])}
    return {**members, "kid": base64url(hashlib.sha256(json.dumps(members, separators=(",", ":")).encode()).digest())}


class Partner:
    """Who reads: a client id and an EC P-256 private key in a PEM file."""

    def __init__(self, gateway, client, key, kid):
        self.gateway, self.client, self.key = gateway.rstrip("/"), client, key
        self.kid = kid or public_key(key)["kid"]
        self.token, self.expires = None, 0.0

    def assertion(self):
        """A statement of who we are, good for one use within a minute (RFC 7523)."""
        now = int(time.time())
        header = {"alg": "ES256", "typ": "JWT", "kid": self.kid}
        claims = {"iss": self.client, "sub": self.client, "aud": ISSUER, "jti": str(uuid.uuid4()), "iat": now, "exp": now + 60}
        content = ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
        return content + "." + base64url(self.sign(content.encode()))

    def sign(self, content):
        """openssl writes a signature as two DER integers; a JWS wants 32 bytes for each."""
        der = openssl("dgst", "-sha256", "-sign", self.key, data=content)
        r_end = 4 + der[3]
        return b"".join(number.lstrip(b"\0").rjust(32, b"\0") for number in (der[4:r_end], der[r_end + 2:]))

    def access_token(self):
        """The token in hand, or a new one half a minute before it expires."""
        if time.monotonic() > self.expires - 30:
            answer, _ = send(self.token_request)
            self.token, self.expires = answer["access_token"], time.monotonic() + answer["expires_in"]
        return self.token

    def token_request(self):
        form = {"grant_type": "client_credentials", "client_assertion_type": ASSERTION, "client_assertion": self.assertion()}
        return urllib.request.Request(self.gateway + "/api/identity/connect/token", urllib.parse.urlencode(form).encode())

    def page_request(self, cursor, limit):
        query = urllib.parse.urlencode({"limit": limit, **({"after": cursor} if cursor else {})})
        return urllib.request.Request(
            f"{self.gateway}/api/integration/v1/events?{query}",
            headers={"Authorization": "Bearer " + self.access_token(), "Accept-Language": "en"})


def send(make_request, patience=6):
    """Asks, each time anew; waits as told while the province is busy or away, and says why where it is refused."""
    for left in range(patience, -1, -1):
        request = make_request()
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response), response.headers
        except urllib.error.HTTPError as refused:
            if refused.code not in (429, 503, 504) or not left:
                sys.exit(f"{request.get_method()} {request.full_url} was answered {refused.code}: {refused.read().decode()}")
            wait = refused.headers.get("Retry-After", "")
            time.sleep(int(wait) if wait.isdigit() else 5)
        except (urllib.error.URLError, OSError) as broken:
            if not left:
                sys.exit(f"{request.full_url} does not answer: {broken}")
            time.sleep(5)


class Store:
    """events.jsonl holds what was read, cursor how far; events are on the disk before the cursor moves past them."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.path, self.cursor_path = os.path.join(folder, "events.jsonl"), os.path.join(folder, "cursor")
        self.count, self.first, self.last = 0, 0, 0
        with open(self.path, "ab+") as events:
            events.seek(0)
            good = 0
            for line in events:
                if not line.endswith(b"\n"):
                    break  # the program died while it wrote: this event comes again
                good += len(line)
                self.accept(json.loads(line))
            events.truncate(good)

    def cursor(self):
        if not os.path.exists(self.cursor_path):
            return None
        with open(self.cursor_path) as kept:
            return kept.read().strip()

    def accept(self, event):
        sequence = int(event["sequence"])
        if sequence != self.last + 1:
            sys.exit(f"GAP: event {self.last + 1} was expected after {self.last}, {sequence} came.")
        self.count, self.first, self.last = self.count + 1, self.first or sequence, sequence

    def keep(self, page, cursor):
        with open(self.path, "ab") as events:
            for event in page:
                if int(event["sequence"]) > self.last:  # a page may come twice, an event is kept once
                    self.accept(event)
                    events.write(json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            events.flush()
            os.fsync(events.fileno())
        with open(self.cursor_path + ".new", "w") as kept:
            kept.write(cursor)
        os.replace(self.cursor_path + ".new", self.cursor_path)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--key", required=True, help="private key, PEM")
    options.add_argument("--show-key", action="store_true", help="print the public half, to be registered, and end")
    options.add_argument("--gateway", help="address of the province's gateway")
    options.add_argument("--client", help="client id")
    options.add_argument("--kid", help="name under which the public key is registered; its thumbprint where absent")
    options.add_argument("--out", default="feed", help="folder for events.jsonl and cursor (default: feed)")
    options.add_argument("--limit", type=int, default=200, help="events a page, 1 to 200")
    options.add_argument("--follow", type=int, metavar="SECONDS", help="go on and ask again after so many seconds")
    chosen = options.parse_args()
    if chosen.show_key:
        print(json.dumps(public_key(chosen.key)))
        return
    if not chosen.gateway or not chosen.client:
        options.error("--gateway and --client are needed to read")
    partner, store = Partner(chosen.gateway, chosen.client, chosen.key, chosen.kid), Store(chosen.out)
    print(f"{store.count} events were here before.")
    while True:
        before, more = store.count, True
        while more:
            page, headers = send(lambda: partner.page_request(store.cursor(), chosen.limit))
            store.keep(page, headers["Feed-Next"])
            more = headers["Feed-More"] == "true"
            for event in page:
                print(f"{event['sequence']:>6}  {event['time']}  {event['type']}  {event['subject']}")
        print(f"{store.count - before} new events; first {store.first}, last {store.last}, gaps 0; kept in {store.path}", flush=True)
        if not chosen.follow:
            return
        time.sleep(chosen.follow)


if __name__ == "__main__":
    main()
