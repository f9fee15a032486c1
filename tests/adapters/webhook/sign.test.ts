import { expect, test } from 'vitest';
import { signedHeaders, signingKey } from '../../../adapters/webhook/sign.ts';

test('a post is signed as in the example of Standard Webhooks', () => {
  const post = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  };
  expect(signedHeaders(post, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')).toEqual({
    'webhook-id': post.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('each place and address has a key of its own, which stays', () => {
  const keys = [
    signingKey('a secret', 'local', 'https://one.example/'),
    signingKey('a secret', 'local', 'https://two.example/'),
    signingKey('a secret', 'elsewhere', 'https://one.example/'),
    signingKey('another secret', 'local', 'https://one.example/'),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(signingKey('a secret', 'local', 'https://one.example/')).toBe(keys[0]);
  for (const key of keys) expect(key).toMatch(/^whsec_[\w+/]{43}=$/u);
});
