// Judges tokens as jose does. In: {jwks, issuer, audience, now, tokens: {name: token}}. Out: {name: "" or the reason of refusal}.
import { createLocalJWKSet, jwtVerify } from 'jose';
import { readFileSync } from 'node:fs';

const { jwks, issuer, audience, now, tokens } = JSON.parse(readFileSync(0, 'utf8'));
const keys = createLocalJWKSet(jwks);
const verdicts = {};
for (const [name, token] of Object.entries(tokens)) {
  try {
    await jwtVerify(token, keys, {
      issuer,
      audience,
      typ: 'at+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['exp', 'iat', 'sub', 'jti'],
      clockTolerance: 30,
      currentDate: new Date(now * 1000),
    });
    verdicts[name] = '';
  } catch (error) {
    verdicts[name] = error.code ?? error.message;
  }
}
process.stdout.write(JSON.stringify(verdicts));
