// After the quotes have got what is indexed.
const QUOTE_INDEXES = [
  `update quotes set crossed = 1 where text_id in
    (select text_id from articles group by text_id having count(distinct realm) > 1)`,
  'create index quotes_text on quotes (text_id, words_key, article_seq)',
  'create index quotes_crossed on quotes (speaker_id) where crossed = 1',
  'create index quotes_revision_id on quotes (revision_id) where revision_id is not null',
];

const DROP_SCHEDULE = ['time', 'days', 'topic'].map(
  (column) => `alter table orders drop column ${column}`,
);

const isoInPostgres = (instant: string): string =>
  `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const looksOfLastMonth = (
  ago: (days: number) => string,
  { later }: { later: (days: number) => string },
): string => `insert into page_looks (article_id, begun_at, due_at)
  select id, read_at, case when read_at >= ${ago(5)} then ${later(7)} else ${later(30)} end
  from articles
  where read_at >= ${ago(30)} and url is not null and page_key is not null
    and file_name is null and sample = 0
    and exists (select 1 from quotes where quotes.article_id = articles.id and quotes.shown = 1)`;

/**
 * The steps from an empty database to today's. Append only: a released entry never changes.
 * `tables` is written for SQLite; `toPostgres` replaces the few words that differ.
 */
export const migrations: Migration[] = [
  {
    tables: [
      `create table feeds (
        id TEXT primary key,
        url TEXT not null unique,
        title TEXT not null,
        "group" TEXT,
        kind TEXT not null,
        shared INTEGER not null,
        next_due_at TEXT,
        checked_at TEXT,
        delivered_at TEXT,
        etag TEXT,
        last_modified TEXT,
        failures INTEGER not null,
        last_error TEXT
      ) STRICT`,
      'create index feeds_next_due_at on feeds (next_due_at)',

      `create table follows (
        place_id TEXT not null,
        feed_id TEXT not null references feeds (id) on delete cascade,
        primary key (place_id, feed_id)
      ) STRICT`,
      'create index follows_feed_id on follows (feed_id)',

      `create table articles (
        seq INTEGER primary key,
        id TEXT not null unique,
        feed_id TEXT not null references feeds (id) on delete cascade,
        url TEXT,
        title TEXT not null,
        outlet TEXT not null,
        outlet_folded TEXT not null,
        byline TEXT,
        published TEXT not null,
        read_at TEXT not null,
        text TEXT not null,
        sample INTEGER not null,
        terms TEXT not null
      ) STRICT`,
      'create index articles_published on articles (published)',
      'create index articles_feed_id on articles (feed_id, sample)',

      `create table speakers (
        id TEXT primary key,
        name TEXT not null,
        kind TEXT not null
      ) STRICT`,

      `create table quotes (
        seq INTEGER primary key,
        id TEXT not null unique,
        article_id TEXT not null references articles (id) on delete cascade,
        position INTEGER not null,
        spans TEXT not null,
        kind TEXT not null,
        cue TEXT,
        source TEXT,
        speaker_id TEXT references speakers (id),
        confidence REAL not null,
        terms TEXT not null
      ) STRICT`,
      'create index quotes_article_id on quotes (article_id)',
      'create index quotes_speaker_id on quotes (speaker_id)',

      `create table speaker_roles (
        article_id TEXT not null references articles (id) on delete cascade,
        speaker_id TEXT not null references speakers (id),
        position INTEGER not null,
        role TEXT not null,
        met INTEGER not null,
        primary key (article_id, speaker_id, position)
      ) STRICT`,
      'create index speaker_roles_speaker_id on speaker_roles (speaker_id)',

      `create table briefings (
        id TEXT primary key,
        place_id TEXT not null,
        platform TEXT not null,
        place_name TEXT not null,
        channel_id TEXT not null,
        channel_name TEXT not null,
        time TEXT not null,
        days TEXT not null,
        zone TEXT not null,
        topic TEXT,
        paused INTEGER not null,
        created_by TEXT not null,
        created_at TEXT not null,
        next_due_at TEXT
      ) STRICT`,
      'create index briefings_place_id on briefings (place_id)',
      'create index briefings_next_due_at on briefings (next_due_at)',

      `create table deliveries (
        id TEXT primary key,
        briefing_id TEXT not null references briefings (id) on delete cascade,
        slot TEXT not null,
        due_at TEXT not null,
        state TEXT not null,
        attempts INTEGER not null,
        first_attempt_at TEXT,
        lease_until TEXT,
        message_id TEXT,
        error TEXT,
        unique (briefing_id, slot)
      ) STRICT`,
      'create index deliveries_lease on deliveries (state, lease_until)',

      `create table cursors (
        place_id TEXT not null,
        id TEXT not null,
        line TEXT not null,
        saved_at TEXT not null,
        primary key (place_id, id)
      ) STRICT`,
    ],
    // The ascii tokenizer splits at spaces and leaves all letters beyond ASCII alone.
    sqlite: ['article', 'quote'].flatMap((noun) => [
      `create virtual table ${noun}_terms
        using fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii')`,
      `create trigger ${noun}_saved after insert on ${noun}s begin
        insert into ${noun}_terms (rowid, terms) values (new.seq, new.terms);
      end`,
      `create trigger ${noun}_deleted after delete on ${noun}s begin
        delete from ${noun}_terms where rowid = old.seq;
      end`,
    ]),
    // A column of its own, so that Postgres knows how common a term is and parses each text once.
    postgres: ['articles', 'quotes'].flatMap((table) => [
      `alter table ${table} add column term_vector tsvector
        generated always as (to_tsvector('simple', terms)) stored`,
      `create index ${table}_terms on ${table} using gin (term_vector)`,
    ]),
  },
  // One speaker across articles: the name each quote has for them, and what a place has repaired.
  {
    tables: [
      `alter table articles add column company TEXT not null default '[]'`,
      'alter table quotes add column name_id TEXT',
      'update quotes set name_id = speaker_id',
      // Replaces the one without seq: every new article asks for a speaker's latest quotes.
      'create index quotes_latest on quotes (speaker_id, seq)',
      'drop index quotes_speaker_id',

      `create table speaker_names (
        speaker_id TEXT not null references speakers (id),
        name_id TEXT not null,
        name TEXT not null,
        kind TEXT not null,
        key TEXT not null,
        primary key (speaker_id, name_id)
      ) STRICT`,
      'create index speaker_names_key on speaker_names (key)',
      'create index speaker_names_name_id on speaker_names (name_id)',
      `insert into speaker_names (speaker_id, name_id, name, kind, key)
        select id, id, name, kind, '' from speakers`,

      `create table speaker_splits (
        place_id TEXT not null,
        speaker_id TEXT not null,
        name_id TEXT not null,
        primary key (place_id, speaker_id, name_id)
      ) STRICT`,
      `create table speaker_merges (
        place_id TEXT not null,
        from_id TEXT not null,
        into_id TEXT not null,
        primary key (place_id, from_id)
      ) STRICT`,
      'create index speaker_merges_into_id on speaker_merges (place_id, into_id)',
    ],
    sqlite: [],
    postgres: [],
  },
  // Polling; and how to recognise the same article, an edited one, or one text in many outlets.
  {
    tables: [
      'alter table feeds add column every_ms INTEGER',
      'alter table feeds add column gone_at TEXT',
      'alter table feeds add column moved_from TEXT',
      'alter table feeds add column pace TEXT',

      'alter table follows add column title TEXT',
      'alter table follows add column "group" TEXT',

      'alter table articles add column text_id TEXT',
      'alter table articles add column page_key TEXT',
      'alter table articles add column fingerprint TEXT',
      'alter table articles add column looked_at TEXT',
      'alter table articles add column looks INTEGER not null default 0',
      'update articles set text_id = id',
      'create index articles_text_id on articles (text_id)',
      'create index articles_page_key on articles (page_key)',

      `create table article_keys (
        key TEXT primary key,
        article_id TEXT not null references articles (id) on delete cascade
      ) STRICT`,
      'create index article_keys_article_id on article_keys (article_id)',
      'insert into article_keys (key, article_id) select id, id from articles',

      `create table article_bands (
        band TEXT not null,
        article_id TEXT not null references articles (id) on delete cascade,
        seen_at TEXT not null,
        primary key (band, article_id)
      ) STRICT`,
      'create index article_bands_article_id on article_bands (article_id)',
      'create index article_bands_seen_at on article_bands (seen_at)',

      `create table revisions (
        id TEXT primary key,
        article_id TEXT not null references articles (id) on delete cascade,
        title TEXT not null,
        text TEXT not null,
        read_at TEXT not null,
        replaced_at TEXT not null
      ) STRICT`,
      'create index revisions_article_id on revisions (article_id)',
      'alter table quotes add column words_key TEXT',
      'alter table quotes add column revision_id TEXT references revisions (id) on delete cascade',
      'alter table quotes add column vanished_at TEXT',
      'create index quotes_revision_id on quotes (revision_id)',
      'create index quotes_words_key on quotes (words_key)',
    ],
    // A contentless index cannot be updated in place.
    sqlite: [
      `create trigger article_revised after update of terms on articles begin
        delete from article_terms where rowid = old.seq;
        insert into article_terms (rowid, terms) values (new.seq, new.terms);
      end`,
    ],
    postgres: [],
  },
  // Which story a report belongs to; it may change when stories merge or split.
  {
    tables: [
      `create table article_stories (
        article_id TEXT primary key references articles (id) on delete cascade,
        story_id TEXT not null
      ) STRICT`,
      'create index article_stories_story_id on article_stories (story_id)',
    ],
    sqlite: [],
    postgres: [],
  },
  // What a quote does, the article's words that show it, and whether it is shown as a statement.
  {
    tables: [
      'alter table quotes add column class TEXT',
      'alter table quotes add column clause TEXT',
      'alter table quotes add column shown INTEGER not null default 1',
    ],
    sqlite: [],
    postgres: [],
  },
  // The file that an article was imported from.
  { tables: ['alter table articles add column file_name TEXT'], sqlite: [], postgres: [] },
  // Kept counts, and an index in which the newest come first: answers at once, however much is kept.
  {
    about: 'sorting everything by date',
    tables: [
      `alter table articles add column realm TEXT not null default 'shared'`,
      `update articles set realm = case
        when sample = 1 then 'sample'
        when (select shared from feeds where feeds.id = articles.feed_id) = 1 then 'shared'
        else feed_id end`,
      'update articles set text_id = id where text_id is null',
      'drop index articles_published',

      'alter table quotes add column text_id TEXT',
      'alter table quotes add column article_seq INTEGER',
      'alter table quotes add column published TEXT',
      'alter table quotes add column realm TEXT',
      'alter table quotes add column crossed INTEGER not null default 0',
      'drop index quotes_words_key',
      'drop index quotes_revision_id',

      `create table outlets (
        realm TEXT not null,
        outlet TEXT not null,
        outlet_folded TEXT not null,
        primary key (realm, outlet)
      ) STRICT, WITHOUT ROWID`,
      `insert into outlets (realm, outlet, outlet_folded)
        select realm, outlet, min(outlet_folded) from articles group by realm, outlet`,

      `create table speaker_tallies (
        speaker_id TEXT not null,
        realm TEXT not null,
        name_id TEXT not null,
        outlet TEXT not null,
        quotes INTEGER not null,
        passages INTEGER not null,
        statements INTEGER not null,
        others INTEGER not null,
        last_said TEXT not null,
        primary key (speaker_id, realm, name_id, outlet)
      ) STRICT, WITHOUT ROWID`,
      `create table speaker_ranks (
        realm TEXT not null,
        speaker_id TEXT not null,
        passages INTEGER not null,
        statements INTEGER not null,
        others INTEGER not null,
        primary key (realm, speaker_id)
      ) STRICT, WITHOUT ROWID`,
      `create index speaker_ranks_most_quoted
        on speaker_ranks (realm, statements desc, speaker_id)`,
      `create table role_tallies (
        speaker_id TEXT not null,
        realm TEXT not null,
        name_id TEXT not null,
        role TEXT not null,
        met INTEGER not null,
        position INTEGER not null,
        first_said TEXT not null,
        last_said TEXT not null,
        primary key (speaker_id, realm, name_id, role)
      ) STRICT, WITHOUT ROWID`,
      `create table speaker_words (
        word TEXT not null,
        speaker_id TEXT not null,
        name_id TEXT not null,
        primary key (word, speaker_id, name_id)
      ) STRICT, WITHOUT ROWID`,
      'drop index speaker_roles_speaker_id',
      'create index speaker_roles_role on speaker_roles (speaker_id, role, article_id)',
    ],
    // The index's row numbers grow with the date, so that it is read from the newest on.
    sqlite: [
      ...['article', 'quote'].flatMap((noun) => [
        `drop trigger ${noun}_saved`,
        `drop trigger ${noun}_deleted`,
        `drop table ${noun}_terms`,
      ]),
      'drop trigger article_revised',
      `update articles set terms =
        'qzf' || lower(substr(hex(realm), 1, 120)) || ' qzo' || lower(substr(hex(outlet), 1, 120)) ||
        coalesce((
          select group_concat(' qzs' || lower(substr(hex(speaker_id), 1, 120)), '') from (
            select distinct speaker_id from quotes
            where article_id = articles.id and speaker_id is not null and vanished_at is null
          )
        ), '') || ' ' || terms`,
      `update quotes set
        article_seq = articles.seq, text_id = articles.text_id, published = articles.published,
        realm = articles.realm,
        words_key = coalesce(words_key, quotes.id),
        terms = 'qzf' || lower(substr(hex(articles.realm), 1, 120)) || ' qzo' || lower(substr(hex(articles.outlet), 1, 120)) ||
          ' qzk' || lower(hex(quotes.kind)) || ' qzv' || lower(hex(quotes.shown)) || ' qzs' ||
          lower(substr(hex(coalesce(quotes.speaker_id, '')), 1, 120)) || ' ' || quotes.terms
        from articles where articles.id = quotes.article_id`,
      ...['article', 'quote'].flatMap((noun) => [
        `alter table ${noun}s add column newest INTEGER generated always as
          (coalesce(unixepoch(published), 0) * 2097152 + 2097151 - seq % 2097152) virtual`,
        `create unique index ${noun}s_newest on ${noun}s (newest)`,
        `create virtual table ${noun}_terms using fts5
          (terms, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none)`,
        `insert into ${noun}_terms (rowid, terms) select newest, terms from ${noun}s order by newest`,
        `create trigger ${noun}_saved after insert on ${noun}s begin
          insert into ${noun}_terms (rowid, terms) values (new.newest, new.terms);
        end`,
        `create trigger ${noun}_deleted after delete on ${noun}s begin
          delete from ${noun}_terms where rowid = old.newest;
        end`,
        `create trigger ${noun}_changed after update of terms on ${noun}s begin
          delete from ${noun}_terms where rowid = old.newest;
          insert into ${noun}_terms (rowid, terms) values (new.newest, new.terms);
        end`,
      ]),
      ...QUOTE_INDEXES,
    ],
    postgres: [
      'drop index articles_terms',
      'drop index quotes_terms',
      `update articles set terms = 'qzf' || left(encode(convert_to(realm, 'UTF8'), 'hex'), 120) ||
        ' qzo' || left(encode(convert_to(outlet, 'UTF8'), 'hex'), 120) || coalesce((
          select string_agg(
            distinct ' qzs' || left(encode(convert_to(speaker_id, 'UTF8'), 'hex'), 120), ''
          ) from quotes where article_id = articles.id and vanished_at is null
        ), '') || ' ' || terms`,
      `update quotes set
        article_seq = articles.seq, text_id = articles.text_id, published = articles.published,
        realm = articles.realm,
        words_key = coalesce(words_key, quotes.id),
        terms = 'qzf' || left(encode(convert_to(articles.realm, 'UTF8'), 'hex'), 120) ||
          ' qzo' || left(encode(convert_to(articles.outlet, 'UTF8'), 'hex'), 120) ||
          ' qzk' || encode(convert_to(quotes.kind, 'UTF8'), 'hex') ||
          ' qzv' || encode(convert_to(quotes.shown::text, 'UTF8'), 'hex') ||
          ' qzs' || left(encode(convert_to(coalesce(quotes.speaker_id, ''), 'UTF8'), 'hex'), 120) ||
          ' ' || quotes.terms
        from articles where articles.id = quotes.article_id`,
      'create index articles_terms on articles using gin (term_vector)',
      'create index quotes_terms on quotes using gin (term_vector)',
      ...QUOTE_INDEXES,
      'create index quotes_newest_of_speaker on quotes (speaker_id, published desc, article_seq, position, seq)',
      'create index quotes_newest on quotes (published desc, article_seq, position, seq)',
      'create index articles_newest on articles (published desc, seq)',
      'create index articles_realm on articles (realm)',
      'analyze',
    ],
    recount: true,
  },
  // Where quotes are found whose articles are to be read again.
  {
    about: 'marking what is to be read again',
    tables: ['create index quotes_old on quotes (article_id) where class is null'],
    sqlite: [],
    postgres: [],
  },
  // Whether a correction in the article takes the words back.
  {
    tables: ['alter table quotes add column withdrawn INTEGER not null default 0'],
    sqlite: [],
    postgres: [],
  },
  // Each platform has its own queue, each briefing its own patience; trouble is told once.
  {
    tables: [
      'alter table briefings add column grace_minutes INTEGER not null default 360',
      'alter table briefings add column refusals INTEGER not null default 0',
      'alter table briefings add column refusal TEXT',
      'alter table briefings add column refused_at TEXT',
      "alter table deliveries add column platform TEXT not null default ''",
      "alter table deliveries add column give_up_at TEXT not null default ''",
      'alter table deliveries add column settled_at TEXT',
      `update deliveries set platform =
        (select briefings.platform from briefings where briefings.id = deliveries.briefing_id)`,
      'drop index deliveries_lease',
      'create index deliveries_due_at on deliveries (due_at)',
      `create index deliveries_open on deliveries (platform, due_at)
        where state in ('pending', 'attempted')`,
      `create table notices (
        id TEXT primary key,
        cause TEXT not null,
        platform TEXT not null,
        user_id TEXT,
        channel_id TEXT,
        title TEXT not null,
        text TEXT not null,
        saved_at TEXT not null,
        told_at TEXT,
        lease_until TEXT
      ) STRICT`,
      'create index notices_cause on notices (cause)',
      'create index notices_open on notices (platform, saved_at) where told_at is null',
    ],
    sqlite: [
      `update deliveries set give_up_at = strftime('%Y-%m-%dT%H:%M:%fZ', due_at, '+6 hours')`,
    ],
    postgres: [
      `update deliveries set give_up_at = to_char(
        (due_at::timestamptz + interval '6 hours') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
      )`,
    ],
  },
  // Teasers, dates that nobody tells, languages, and what a site adds to all its articles.
  {
    tables: [
      'alter table articles add column dating TEXT',
      'alter table articles add column date_told TEXT',
      'alter table articles add column teaser TEXT',
      'alter table articles add column language TEXT',
      'alter table articles add column backlog INTEGER not null default 0',
      'create index articles_backlog on articles (id) where backlog = 1',
      // Texts without a date were sorted by when they were read; a second agrees by chance only.
      "update articles set dating = 'unknown' where published = read_at and sample = 0",
      'alter table feeds add column empty_since TEXT',
      `create table house_texts (
        feed_id TEXT not null references feeds (id) on delete cascade,
        site TEXT not null,
        kind TEXT not null,
        key TEXT not null,
        text TEXT not null,
        learned_at TEXT not null,
        primary key (feed_id, site, kind, key)
      ) STRICT`,
      `create table passed_items (
        feed_id TEXT not null references feeds (id) on delete cascade,
        key TEXT not null,
        primary key (feed_id, key)
      ) STRICT`,
    ],
    // SQLite answers on our own thread: what a source has brought is told from the index alone.
    sqlite: ['create index articles_of_feed on articles (feed_id, read_at, teaser, language)'],
    postgres: ['create index articles_of_feed on articles (feed_id, read_at)'],
  },
  // Which quotes are certain, and what the same quotation is known by in every article. Old ones have
  // no count of their words: forty characters are five words or more.
  {
    about: 'finding what is quoted more than once',
    tables: [
      'alter table quotes add column certain INTEGER not null default 0',
      'alter table quotes add column quotation_key TEXT',
    ],
    sqlite: [
      `update quotes set quotation_key = words_key where kind <> 'indirect' and (
        select sum(json_extract(value, '$.end') - json_extract(value, '$.start'))
        from json_each(spans)
      ) >= 40`,
      'create index quotes_quotation on quotes (quotation_key, speaker_id) where quotation_key is not null',
    ],
    postgres: [
      `update quotes set quotation_key = words_key where kind <> 'indirect' and (
        select sum((span->>'end')::int - (span->>'start')::int)
        from json_array_elements(spans::json) span
      ) >= 40`,
      'create index quotes_quotation on quotes (quotation_key, speaker_id) where quotation_key is not null',
      'create index quotes_certain on quotes (published desc, article_seq, position, seq) where certain = 1',
    ],
  },
  // Briefings and follows are standing orders; what only one kind has is JSON.
  {
    tables: [
      'alter table briefings rename to orders',
      "alter table orders add column kind TEXT not null default 'briefing'",
      "alter table orders add column what TEXT not null default '{}'",
      'alter table deliveries rename column briefing_id to order_id',
      'alter table deliveries add column told TEXT',
      'alter table deliveries add column under TEXT',
      'create index orders_channel on orders (place_id, channel_id)',
    ],
    sqlite: [
      `update orders set what = json_object(
        'times', json_array(time), 'days', days, 'sources', json_array(),
        'topics', case when topic is null then json_array() else json_array(topic) end,
        'length', 'normal', 'stories', 6
      )`,
      ...DROP_SCHEDULE,
    ],
    postgres: [
      `update orders set what = json_build_object(
        'times', json_build_array(time), 'days', days, 'sources', json_build_array(),
        'topics', case when topic is null then json_build_array() else json_build_array(topic) end,
        'length', 'normal', 'stories', 6
      )::text`,
      ...DROP_SCHEDULE,
    ],
  },
  // What follows have found, which words count as said before, and how far all that is read has been
  // looked through. Findings outlive their articles: what was told is not told again.
  {
    tables: [
      `create table findings (
        order_id TEXT not null references orders (id) on delete cascade,
        key TEXT not null,
        article_id TEXT not null,
        words_key TEXT,
        found_at TEXT not null,
        delivery_id TEXT,
        primary key (order_id, key)
      ) STRICT`,
      'create index findings_open on findings (order_id) where delivery_id is null',
      'create index findings_delivery on findings (delivery_id) where delivery_id is not null',
      'create index findings_article on findings (article_id)',
      'create index findings_found_at on findings (found_at)',
      `create table sayings (
        words_key TEXT primary key,
        said_as TEXT not null,
        speaker_id TEXT not null,
        words TEXT not null,
        said_at TEXT not null
      ) STRICT`,
      'create index sayings_speaker on sayings (speaker_id, said_at)',
      'create index sayings_said_at on sayings (said_at)',
      `create table watches (
        name TEXT primary key,
        mark TEXT not null,
        lease_until TEXT
      ) STRICT`,
      'create index articles_read_at on articles (read_at)',
    ],
    sqlite: [],
    postgres: [],
  },
  // Pages are looked at again, those of the last month at their next date. It is not known whether
  // a text of before was its page's. Narrow rows of their own: articles have large indexes.
  {
    about: 'planning which pages to look at again',
    tables: [
      `create table page_looks (
        article_id TEXT primary key references articles (id) on delete cascade,
        begun_at TEXT not null,
        due_at TEXT,
        state TEXT,
        checked_at TEXT,
        missing_since TEXT,
        of_page INTEGER not null default 0
      ) STRICT, WITHOUT ROWID`,
      'create index page_looks_due on page_looks (due_at) where due_at is not null',
    ],
    sqlite: [
      looksOfLastMonth((days) => `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${days} days')`, {
        later: (days) => `strftime('%Y-%m-%dT%H:%M:%fZ', read_at, '+${days} days')`,
      }),
    ],
    postgres: [
      looksOfLastMonth((days) => isoInPostgres(`now() - interval '${days} days'`), {
        later: (days) => isoInPostgres(`read_at::timestamptz + interval '${days} days'`),
      }),
    ],
  },
  // Who said just these words, however few they are.
  {
    about: 'finding statements by their words',
    tables: ['create index quotes_words on quotes (words_key)'],
    sqlite: [],
    postgres: [],
  },
  // Whom an edited article named before, and when its page was looked at without being seen. That
  // a page could not be read was kept without the time.
  {
    tables: [
      `create table former_speakers (
        article_id TEXT not null references articles (id) on delete cascade,
        words_key TEXT not null,
        speaker_id TEXT not null,
        name_id TEXT,
        confidence REAL not null,
        until TEXT not null,
        primary key (article_id, words_key, speaker_id, until)
      ) STRICT, WITHOUT ROWID`,
      'alter table page_looks add column looked_at TEXT',
      "update page_looks set looked_at = checked_at where state = 'there'",
    ],
    sqlite: [],
    postgres: [],
  },
  // Where we are, so that each place is greeted once, and forgotten a month after we left it.
  {
    tables: [
      `create table places (
        id TEXT primary key,
        platform TEXT not null,
        name TEXT not null,
        account TEXT not null,
        entered_at TEXT not null,
        left_at TEXT
      ) STRICT`,
      'create index places_left_at on places (left_at) where left_at is not null',
    ],
    sqlite: [],
    postgres: [],
  },
  // What buttons lead to is deleted when nobody has pressed them for a month.
  {
    tables: ['create index cursors_saved_at on cursors (saved_at)'],
    sqlite: [],
    postgres: [],
  },
  // Who answers over which connection of a bot, so that nobody is answered twice.
  {
    tables: [
      `create table shard_sets (
        bot TEXT primary key,
        count INTEGER not null,
        taken_at TEXT
      ) STRICT`,
      `create table shards (
        bot TEXT not null,
        id INTEGER not null,
        holder TEXT not null,
        lease_until TEXT not null,
        primary key (bot, id)
      ) STRICT`,
      `create table shard_holders (
        bot TEXT not null,
        holder TEXT not null,
        since TEXT not null,
        lease_until TEXT not null,
        primary key (bot, holder)
      ) STRICT`,
    ],
    sqlite: [],
    postgres: [],
  },
  // In which language we write in a place.
  {
    tables: [
      `create table languages (
        place_id TEXT primary key,
        chosen TEXT,
        told TEXT
      ) STRICT`,
    ],
    sqlite: [],
    postgres: [],
  },
  // What a platform has told us, so that it is answered once.
  {
    tables: [
      `create table heard (
        event TEXT primary key,
        at TEXT not null
      ) STRICT`,
      'create index heard_at on heard (at)',
    ],
    sqlite: [],
    postgres: [],
  },
  // What readers say is wrong in an answer.
  {
    tables: [
      `create table complaints (
        id TEXT primary key,
        place_id TEXT not null,
        platform TEXT not null,
        place_name TEXT,
        line TEXT not null,
        about TEXT not null,
        reason TEXT not null,
        saved_at TEXT not null,
        told_at TEXT
      ) STRICT`,
      'create index complaints_untold on complaints (saved_at) where told_at is null',
    ],
    sqlite: [],
    postgres: [],
  },
  // What a place has given us to be let in with, sealed; and where somebody is to be told something.
  {
    tables: [
      `create table secrets (
        place_id TEXT primary key,
        sealed TEXT not null,
        saved_at TEXT not null
      ) STRICT`,
      'alter table notices add column place_id TEXT',
    ],
    sqlite: [],
    postgres: [],
  },
  // Why we have paused an order ourselves, so that it goes on once that is mended; and who may change a
  // place beside those whom its platform lets.
  {
    tables: [
      'alter table orders add column hindrance TEXT',
      `create table editors (
        place_id TEXT not null,
        user_id TEXT not null,
        added_by TEXT not null,
        added_at TEXT not null,
        primary key (place_id, user_id)
      ) STRICT, WITHOUT ROWID`,
    ],
    sqlite: [],
    postgres: [],
  },
  // What is read of a report once, when it is put into a story, so that a day of news is ranked, and
  // stories go on after a restart, without a text being read again.
  {
    about: 'making days of news quick to rank',
    tables: [
      'alter table article_stories add column signals TEXT',
      'alter table article_stories add column copied INTEGER not null default 0',
      "alter table article_stories add column realm TEXT not null default ''",
      `update article_stories set realm =
        (select realm from articles where articles.id = article_stories.article_id)`,
      `update article_stories set copied = 1 where article_id in
        (select id from articles where page_key in
          (select page_key from articles group by page_key having count(*) > 1))`,
      'drop index article_stories_story_id',
      'create index article_stories_story on article_stories (story_id, realm)',
      `create table story_entries (
        article_id TEXT primary key references articles (id) on delete cascade,
        terms TEXT not null,
        kept_at TEXT not null
      ) STRICT`,
      'create index story_entries_kept_at on story_entries (kept_at)',
    ],
    // All that ranking a day needs of an article: rows with texts are long.
    sqlite: [
      `create index articles_day on articles
        (realm, published, backlog, id, outlet, feed_id, teaser, sample)`,
    ],
    postgres: [
      'drop index articles_realm',
      'create index articles_day on articles (realm, published)',
    ],
  },
  // What was posted, so that it can be corrected where it stands, and read again.
  {
    tables: [
      'alter table deliveries add column edition_id TEXT',
      'alter table deliveries add column corrects TEXT',
      'create index deliveries_edition on deliveries (edition_id) where edition_id is not null',
      `create table editions (
        id TEXT primary key,
        reply TEXT not null,
        saved_at TEXT not null
      ) STRICT`,
      'create index editions_saved_at on editions (saved_at)',
      `create table edition_articles (
        article_id TEXT not null,
        edition_id TEXT not null references editions (id) on delete cascade,
        primary key (article_id, edition_id)
      ) STRICT, WITHOUT ROWID`,
      'create index edition_articles_edition on edition_articles (edition_id)',
      "create index page_looks_gone on page_looks (looked_at) where state = 'gone'",
      'create index revisions_replaced_at on revisions (replaced_at)',
    ],
    sqlite: [],
    postgres: [],
  },
  // What whoever runs the desk looks at, among all that was ever posted.
  {
    tables: [
      "create index deliveries_amiss on deliveries (due_at) where state in ('failed', 'uncertain')",
      'create index deliveries_corrects on deliveries (due_at) where corrects is not null',
      'create index orders_refused on orders (refused_at) where refused_at is not null',
      'create index feeds_failed on feeds (failures) where last_error is not null',
    ],
    sqlite: [],
    postgres: [],
  },
];

export type Migration = {
  /** What it does, in words for whoever waits for it. */
  about?: string;
  tables: string[];
  sqlite: string[];
  postgres: string[];
  /** Counts what is kept of speakers afresh when all steps are done. */
  recount?: true;
};

/** Collation "C" orders text by its bytes, as SQLite does. */
export function toPostgres(statement: string): string {
  return statement
    .replace('seq INTEGER primary key', 'seq bigint generated always as identity primary key')
    .replace(/\bTEXT\b/gu, 'text collate "C"')
    .replace(/\bREAL\b/gu, 'double precision')
    .replace(/ STRICT(?:, WITHOUT ROWID)?$/u, '');
}
