// Makes client assertions with jose. In: {jwk (the client's private key), kid, clientId, audience, now}. Out: {valid: {name: jwt}, invalid: {name: jwt}}.
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { jwk, kid, clientId, audience, now } = JSON.parse(readFileSync(0, 'utf8'));
const own = await importJWK(jwk, 'ES256');
const stranger = await generateKeyPair('ES256', { extractable: true });
const rsa = await generateKeyPair('RS256');
const p384 = await generateKeyPair('ES384');

const claims = (changes = {}) => {
  const all = { iss: clientId, sub: clientId, aud: audience, jti: randomUUID(), iat: now, exp: now + 60, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
const sign = (changes, header = {}, key = own) =>
  new SignJWT(claims(changes)).setProtectedHeader({ alg: 'ES256', kid, ...header }).sign(key);

const valid = {
  'plain': await sign(),
  'typed': await sign({}, { typ: 'JWT' }),
  'audience in a list': await sign({ aud: [audience] }),
  'without iat': await sign({ iat: undefined }),
};
const invalid = {
  'unsecured': new UnsecuredJWT(claims()).encode(),
  'HS256': await sign({}, { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }))),
  'RS256': await sign({}, { alg: 'RS256' }, rsa.privateKey),
  'ES384': await sign({}, { alg: 'ES384' }, p384.privateKey),
  'a stranger with the kid': await sign({}, {}, stranger.privateKey),
  'a stranger who embeds the key': await sign({}, { jwk: await exportJWK(stranger.publicKey) }, stranger.privateKey),
  'without kid': await sign({}, { kid: undefined }),
  'another audience': await sign({ aud: 'https://stranger.example' }),
  'expired': await sign({ exp: now - 61 }),
  'an hour long': await sign({ exp: now + 3600 }),
  'without jti': await sign({ jti: undefined }),
  'for somebody else': await sign({ sub: 'somebody-else' }),
};
process.stdout.write(JSON.stringify({ valid, invalid }));
