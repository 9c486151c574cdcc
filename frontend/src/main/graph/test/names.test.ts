import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutMiddle } from '../src/middle-cut.js';
import { platformFamily } from '../src/platform-family.js';
import { badgeCount, nodeLabel, typeWord, whereabouts } from '../src/words.js';
import { chain } from './graphs.js';

const perCharacter = (text: string) => [...text].length;

test('a name that fits is left alone', () => {
  assert.equal(cutMiddle('orders', 6, perCharacter), 'orders');
});

test('a long name keeps both ends', () => {
  const cut = cutMiddle('analytics.mart.dim_customer_order_v2', 15, perCharacter);
  assert.equal(perCharacter(cut), 15);
  assert.match(cut, /^analyti….*rder_v2$/);
});

test('a surrogate pair is never cut in two', () => {
  assert.doesNotMatch(cutMiddle('🍕'.repeat(20), 7, perCharacter), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
});

test('platforms fall into families', () => {
  const families = { postgres: 'table', s3: 'store', kafka: 'stream', file: 'file', spark: 'engine', 'never-heard': 'other' };
  for (const [platform, family] of Object.entries(families)) assert.equal(platformFamily(platform, ''), family, platform);
  assert.equal(platformFamily('postgres', 'TOPIC'), 'stream');
});

test('counts fit their badge', () => {
  assert.deepEqual([1, 340, 999, 1000, 1290, 34567].map(badgeCount), ['+1', '+340', '+999', '+1k', '+1.2k', '+34k']);
});

test('a card says in words what it shows', () => {
  const orders = { ...chain().nodes[2]!, platform: 'postgres', namespace: 'postgres://db:5432', hiddenDownstream: 3 };
  assert.equal(nodeLabel(orders), 'Dataset orders, postgres, 3 hidden downstream');
  assert.equal(whereabouts(orders), 'postgres · db:5432');
  assert.equal(typeWord({ ...orders, type: 'MATERIALIZED_VIEW' }), 'materialized view');
});
