/** The one function that a commit calls: it writes all rows of several commits in one round trip. */

/** What `comity_commit` raises if a document or a commit is not as the driver took it to be; nothing is changed then. */
export const refused = "CMT01"

/**
 * Carries out commits, all of them or none, and gives the position of the last entry.
 *
 * Statements and not one statement, because each sees what was committed before the lock was free; one that waits for a
 * lock sees what was there before it waited. None joins a table with an array, or asks for ANY of one: the server may plan
 * that as a scan of the table, or of the tenant's part of an index. Plans are kept: made anew for each array they cost as
 * much as the rest. An array without rows is null.
 */
export const commitFunction = (s: string): string => `
  CREATE FUNCTION ${s}.comity_commit(
    p_tenant text, p_entries int,
    d_kind text[], d_id text[], d_version int[], d_digest text[], d_previous text[],
    d_keys text[], d_dimensions text[], d_measures text[], d_body text[],
    u_kind text[], u_id text[], u_version int[],
    g_kind text[], g_id text[], g_name text[], g_value text[],
    k_kind text[], k_id text[], k_name text[], k_value text[], k_previous text[], k_next text[],
    c_kind text[], c_combination text[], c_measure text[], c_by bigint[], c_whole text[],
    l_kind text[], l_combination text[],
    e_kind text[], e_id text[],
    j_kind text[], j_id text[], j_version int[], j_commit text[], j_index int[], j_rest int[],
    j_fingerprint text[], j_meta text[], j_salt text[], j_data text[]
  ) RETURNS bigint LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET lock_timeout = '5s' AS $$
  #variable_conflict use_column
  DECLARE
    h bigint; written int; concerned text;
  BEGIN
    -- In a stricter isolation the statements below would not see what was committed while they waited for the lock.
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      RAISE EXCEPTION 'comity commits in READ COMMITTED only' USING ERRCODE = '25001';
    END IF;
    UPDATE ${s}.tenant SET head = head + p_entries WHERE tenant = p_tenant RETURNING head INTO h;
    IF h IS NULL THEN
      INSERT INTO ${s}.tenant AS o VALUES (p_tenant, p_entries)
        ON CONFLICT (tenant) DO UPDATE SET head = o.head + excluded.head RETURNING head INTO h;
    END IF;

    -- Documents that must still be as they were.
    IF u_kind IS NOT NULL THEN
      IF EXISTS (SELECT FROM unnest(u_kind, u_id, u_version) AS u (kind, id, version) WHERE u.version <> coalesce((
        SELECT d.version FROM ${s}.document d WHERE d.tenant = p_tenant AND d.kind = u.kind AND d.id = u.id), 0))
      THEN RAISE EXCEPTION 'not as expected' USING ERRCODE = '${refused}'; END IF;
    END IF;

    -- A new document must not be there yet; the next version of another goes over the version it was decided on.
    INSERT INTO ${s}.document AS o (tenant, kind, id, version, digest, previous, keys, dimensions, measures, body)
      SELECT p_tenant, n.* FROM unnest(d_kind, d_id, d_version, d_digest, d_previous, d_keys, d_dimensions, d_measures,
        d_body) AS n (kind, id, version, digest, previous, keys, dimensions, measures, body)
      WHERE n.version = 1
        OR (SELECT true FROM ${s}.document d WHERE d.tenant = p_tenant AND d.kind = n.kind AND d.id = n.id)
      ON CONFLICT (tenant, kind, id) DO UPDATE SET version = excluded.version, digest = excluded.digest,
        previous = excluded.previous, keys = excluded.keys, dimensions = excluded.dimensions, measures = excluded.measures,
        body = excluded.body
      WHERE o.version = excluded.version - 1 AND o.digest = excluded.previous;
    GET DIAGNOSTICS written = ROW_COUNT;
    IF written <> cardinality(d_kind) THEN RAISE EXCEPTION 'not as expected' USING ERRCODE = '${refused}'; END IF;

    IF g_kind IS NOT NULL THEN
      FOR i IN 1..cardinality(g_kind) LOOP
        DELETE FROM ${s}.key WHERE tenant = p_tenant AND kind = g_kind[i] AND name = g_name[i] AND value = g_value[i]
          AND id = g_id[i];
      END LOOP;
    END IF;
    IF k_kind IS NOT NULL THEN
      INSERT INTO ${s}.key (tenant, kind, id, name, value, previous, next)
        SELECT p_tenant, n.* FROM unnest(k_kind, k_id, k_name, k_value, k_previous, k_next) AS n;
    END IF;

    IF c_kind IS NOT NULL THEN
      INSERT INTO ${s}.counter AS o (tenant, kind, combination, measure, total, whole)
        SELECT p_tenant, n.* FROM unnest(c_kind, c_combination, c_measure, c_by, c_whole) AS n
        ON CONFLICT (tenant, kind, combination, measure) DO UPDATE SET total = o.total + excluded.total;
    END IF;
    IF l_kind IS NOT NULL THEN
      FOR i IN 1..cardinality(l_kind) LOOP
        DELETE FROM ${s}.counter
          WHERE tenant = p_tenant AND kind = l_kind[i] AND combination = l_combination[i] AND total = 0;
      END LOOP;
    END IF;

    IF e_kind IS NOT NULL THEN
      FOR i IN 1..cardinality(e_kind) LOOP
        FOR concerned IN SELECT DISTINCT j."commit" FROM ${s}.journal j
          WHERE j.tenant = p_tenant AND j.kind = e_kind[i] AND j.id = e_id[i]
        LOOP
          UPDATE ${s}.journal SET fingerprint = '' WHERE tenant = p_tenant AND "commit" = concerned AND "index" = 0;
        END LOOP;
        UPDATE ${s}.journal SET data = 'null', salt = '' WHERE tenant = p_tenant AND kind = e_kind[i] AND id = e_id[i];
      END LOOP;
    END IF;
    INSERT INTO ${s}.journal (tenant, position, kind, id, version, "commit", "index", rest, fingerprint, meta, salt, data)
      SELECT p_tenant, h - p_entries + n.o, n.kind, n.id, n.version, n."commit", n."index", n.rest, n.fingerprint, n.meta,
        n.salt, n.data
      FROM unnest(j_kind, j_id, j_version, j_commit, j_index, j_rest, j_fingerprint, j_meta, j_salt, j_data)
        WITH ORDINALITY AS n (kind, id, version, "commit", "index", rest, fingerprint, meta, salt, data, o);
    RETURN h;
  END $$;`
