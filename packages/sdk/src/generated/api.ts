// Generated from openapi.json by `npm run generate`.
export type paths = {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness: the server process runs */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readiness: the database answers */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics of this server process; only from the same machine */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The OpenAPI 3.1 document of this API */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still has to be set up */
        get: operations["get_setup"];
        put?: never;
        /** Create the first organization and its administrator, with the link that the first start printed */
        post: operations["set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail address and password; the response sets the session cookie */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out: end the current session */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a link to set a new password by e-mail */
        post: operations["request_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the link that was sent by e-mail */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password; all your other sessions end */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm your password; operations that require it are allowed for the next ten minutes */
        post: operations["confirm_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user, with role and permissions */
        get: operations["get_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own sessions, most recently used first */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all your other sessions */
        post: operations["end_other_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your display name */
        patch: operations["update_profile"];
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your tokens, with last use and days left */
        get: operations["list_tokens"];
        put?: never;
        /** Create an API token; its secret is only returned once */
        post: operations["create_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token at once */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke many tokens at once, by their ids or the list's filter, with a result for each */
        post: operations["revoke_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rotate a token's secret; the old one keeps working until the overlap ends */
        post: operations["rotate_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The token of this request: scopes, permissions, expiry */
        get: operations["get_calling_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 20 scopes, with their permissions and the operations that they allow */
        get: operations["list_scopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's users, by name; e-mail addresses and sessions only for callers who may manage users */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions of a user, most recently used first */
        get: operations["list_user_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions of users, with a result for each user */
        post: operations["end_user_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles, with the scopes and permissions of each */
        get: operations["list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The outbox: e-mails to the organization's users, newest first */
        get: operations["list_mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One e-mail of the outbox, with its text */
        get: operations["get_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views of lists: your own and those that are shared with you */
        get: operations["list_saved_views"];
        put?: never;
        /** Save the filter and order of a list under a name */
        post: operations["create_saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{savedViewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a saved view */
        delete: operations["delete_saved_view"];
        options?: never;
        head?: never;
        /** Rename a saved view, change its filter, share it or stop sharing it */
        patch: operations["update_saved_view"];
        trace?: never;
    };
    "/api/v1/sboms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The uploaded SBOMs, newest first */
        get: operations["list_sboms"];
        put?: never;
        /** Upload an SBOM and get the findings of its components */
        post: operations["upload_sbom"];
        delete?: never;
        options?: never;
        head?: never;
        /** Set many SBOMs active or inactive, by their ids or the list's filter, with a result for each */
        patch: operations["update_sboms"];
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One SBOM, with the counts of its asset's findings */
        get: operations["get_sbom"];
        put?: never;
        post?: never;
        /** Delete an SBOM; the newest remaining active one becomes the asset's current SBOM */
        delete: operations["delete_sbom"];
        options?: never;
        head?: never;
        /** Set an SBOM active or inactive; the newest active SBOM of an asset is its current one */
        patch: operations["update_sbom"];
        trace?: never;
    };
    "/api/v1/sboms/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete many SBOMs, by their ids or the list's filter, with a result for each */
        post: operations["delete_sboms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SBOM as it was uploaded, byte for byte */
        get: operations["get_sbom_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assets (versions of software), newest upload first */
        get: operations["list_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change many assets at once, by their ids or the list's filter, with a result for each */
        patch: operations["update_assets"];
        trace?: never;
    };
    "/api/v1/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset, with its counts and the components that could not be compared with advisories */
        get: operations["get_asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an asset: name, active, type, owner, criticality, exposure */
        patch: operations["update_asset"];
        trace?: never;
    };
    "/api/v1/assets/{assetId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the same software, newest upload first; at most 1,000 */
        get: operations["list_asset_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The upgrades that remove most of an asset's open findings, the most effective first */
        get: operations["list_asset_upgrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open findings of active assets, worst first */
        get: operations["list_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings counted by asset or by package, worst first; a finding counts in each affected package */
        get: operations["list_finding_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finding-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What made findings begin and end, newest first */
        get: operations["list_finding_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find components in all active assets by purl, version, name, licence or hash; by name, paths of files last, where nothing is asked */
        get: operations["list_components"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The components of an asset's current SBOM, worst first */
        get: operations["list_asset_components"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{packageKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One package: versions in use, the version to upgrade to, open vulnerabilities, licences and corrections */
        get: operations["get_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/components/{componentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One component: how it is matched, the dependency paths to it, and the versions in use */
        get: operations["get_component"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a component's purl, CPE, licences or supplier; null removes a correction, an empty value states that there is none */
        patch: operations["update_component"];
        trace?: never;
    };
    "/api/v1/components/{componentId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the corrections of a component; the document's own values apply again */
        delete: operations["undo_component_correction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/component-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of components, single ones and rules, most recently changed first */
        get: operations["list_component_corrections"];
        put?: never;
        /** Add a rule that corrects all components that match patterns, in present and future SBOMs */
        post: operations["create_component_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/component-corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a correction rule; components that it no longer matches get their document's values again */
        put: operations["replace_component_correction"];
        post?: never;
        /** Delete a correction, single or rule; the components get their document's values again */
        delete: operations["delete_component_correction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/component-corrections/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete many corrections, by their ids or the list's filter, with a result for each */
        post: operations["delete_component_corrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All labels, by name */
        get: operations["list_labels"];
        put?: never;
        /** Create a label */
        post: operations["create_label"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/{labelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a label and remove it from all assets and products */
        delete: operations["delete_label"];
        options?: never;
        head?: never;
        /** Rename a label */
        patch: operations["update_label"];
        trace?: never;
    };
    "/api/v1/labels/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete many labels, by their ids or the list's filter, with a result for each */
        post: operations["delete_labels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/{labelId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a label on assets and products, with a result for each */
        put: operations["apply_label"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/{labelId}/take-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remove a label from assets and products, with a result for each */
        put: operations["take_label_off"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an existing label on an asset, by its name or id */
        put: operations["put_asset_label"];
        post?: never;
        /** Remove a label from an asset, by its name or id */
        delete: operations["take_asset_label_off"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products and sub-products, by name */
        get: operations["list_products"];
        put?: never;
        /** Create a product; add its members afterwards */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product with its counts */
        get: operations["get_product"];
        put?: never;
        post?: never;
        /** Delete a product; its assets and sub-products stay */
        delete: operations["delete_product"];
        options?: never;
        head?: never;
        /** Rename or describe a product */
        patch: operations["update_product"];
        trace?: never;
    };
    "/api/v1/products/{productId}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product with its sub-products and assets at all levels */
        get: operations["get_product_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open findings of a product and its sub-products, worst first */
        get: operations["list_product_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Add assets and sub-products to a product, and remove them */
        patch: operations["change_product_members"];
        trace?: never;
    };
    "/api/v1/products/{productId}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an existing label on a product, by its name or id */
        put: operations["put_product_label"];
        post?: never;
        /** Remove a label from a product, by its name or id */
        delete: operations["take_product_label_off"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete many products, by their ids or the list's filter, with a result for each */
        post: operations["delete_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The triage decisions, newest first */
        get: operations["list_triage"];
        put?: never;
        /** Record a triage decision on findings, selected by ids or a filter, for the given reach; with dryRun only preview it */
        post: operations["set_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decisions that apply to a finding: which one is in force, and why the others are not */
        get: operations["list_finding_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{triageId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of a decision and of the other decisions about the same vulnerability */
        get: operations["get_triage_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{triageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a decision; the decision before it is in force again */
        delete: operations["undo_triage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo several decisions, with a result for each */
        post: operations["undo_triages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file (report, e-mail, picture) for triage decisions; if no decision is given, one must name it within a day */
        post: operations["attach_to_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an attachment of triage decisions */
        get: operations["get_attachment_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete the content of an attachment of triage decisions; name, hash and who deleted it are kept */
        delete: operations["remove_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The triage rules, by default in the order in which they are evaluated */
        get: operations["list_triage_rules"];
        put?: never;
        /** Add a rule that decides on present and future findings; with dryRun only preview it */
        post: operations["create_triage_rule"];
        delete?: never;
        options?: never;
        head?: never;
        /** Switch many triage rules on or off, by their ids or the list's filter, with a result for each */
        patch: operations["update_triage_rules"];
        trace?: never;
    };
    "/api/v1/triage/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a triage rule; findings that it decided are open again */
        delete: operations["delete_triage_rule"];
        options?: never;
        head?: never;
        /** Change a triage rule, switch it on or off, or move it; with dryRun only preview it */
        patch: operations["update_triage_rule"];
        trace?: never;
    };
    "/api/v1/settings/triage-statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's custom triage statuses, by name */
        get: operations["list_own_statuses"];
        put?: never;
        /** Create a custom triage status, which counts as one of the five standard ones */
        post: operations["create_own_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/triage-statuses/{statusId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire a custom triage status: it cannot be chosen any more, past decisions keep it */
        delete: operations["retire_own_status"];
        options?: never;
        head?: never;
        /** Rename or recolour a custom triage status */
        patch: operations["update_own_status"];
        trace?: never;
    };
    "/api/v1/settings/triage-statuses/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire many custom triage statuses, by their ids or the list's filter, with a result for each */
        post: operations["retire_own_statuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete many triage rules, by their ids or the list's filter, with a result for each */
        post: operations["delete_triage_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/action-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The action rules: decision table and thresholds for the recommended action of findings */
        get: operations["get_action_rules"];
        /** Replace the action rules; with dryRun only preview which findings change */
        put: operations["put_action_rules"];
        post?: never;
        /** Reset the action rules to the defaults */
        delete: operations["reset_action_rules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The VEX documents, newest first */
        get: operations["list_vex"];
        put?: never;
        /** Upload a VEX document (CycloneDX, OpenVEX, CSAF); its statements become decisions on the findings they concern */
        post: operations["upload_vex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate a VEX document from triage decisions: CycloneDX 1.4–1.7, OpenVEX 0.2.0, CSAF 2.0 or 2.1 */
        post: operations["generate_vex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/{vexId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One VEX document: author, what its statements did, and violations of its standard */
        get: operations["get_vex"];
        put?: never;
        post?: never;
        /** Delete a VEX document; its decisions are no longer in force */
        delete: operations["delete_vex"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/{vexId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statements of a VEX document, each with its verdict (applied, proposed, ignored, unmatched, unreadable) and the reason */
        get: operations["list_vex_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/{vexId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A VEX document as it was uploaded, byte for byte */
        get: operations["get_vex_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete many VEX documents, by their ids or the list's filter, with a result for each */
        post: operations["delete_vex_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/vex-trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which authors' VEX documents are applied, proposed or ignored */
        get: operations["get_vex_trust"];
        /** Set whether VEX is applied, proposed or ignored: by author, for SBOMs and for all other authors */
        put: operations["put_vex_trust"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions that VEX documents propose for findings, newest first */
        get: operations["list_triage_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/proposals/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or reject proposals of VEX documents, selected by ids or a filter */
        post: operations["decide_triage_proposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to do first, what changed since a given time, and the trend */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vulnerabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open vulnerabilities, worst first, with the number of affected assets */
        get: operations["list_vulnerabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vulnerabilities/{vulnerabilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One vulnerability by any of its ids: scores, the record of each source, timeline */
        get: operations["get_vulnerability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain why a package version is or is not affected by known vulnerabilities */
        get: operations["explain_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vulnerabilities/{vulnerabilityId}/epss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily EPSS scores of a vulnerability, with the largest jump */
        get: operations["get_vulnerability_epss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feeds of vulnerability data: last load, age and errors by source */
        get: operations["list_feeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{source}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a feed now */
        post: operations["run_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's custom vulnerabilities, newest first */
        get: operations["list_custom_vulnerabilities"];
        /** Replace custom vulnerabilities by OSV records or CSAF advisories with the same ids, with a result for each */
        put: operations["replace_custom_vulnerabilities"];
        /** Add custom vulnerabilities: an OSV record, a list of them or a CSAF advisory, with a result for each vulnerability */
        post: operations["create_custom_vulnerabilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities/{customId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One custom vulnerability */
        get: operations["get_custom_vulnerability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change fields of a custom vulnerability; null removes a field */
        patch: operations["update_custom_vulnerability"];
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities/{customId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a custom vulnerability; its findings end */
        post: operations["withdraw_custom_vulnerability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw many custom vulnerabilities, by their ids or the list's filter, with a result for each */
        post: operations["withdraw_custom_vulnerabilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset's open findings, worst first */
        get: operations["list_asset_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dependency graph of an asset's current SBOM */
        get: operations["get_asset_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log: who did what, with which token, when and from where; newest first */
        get: operations["list_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State and progress of a job */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a job by server-sent events until it ends */
        get: operations["follow_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            permission?: string;
            grantedBy?: string[];
            errors?: {
                path: string;
                message: string;
                test?: string;
            }[];
            limit?: number;
            found?: number;
        };
    };
    responses: {
        /** @description Too many requests */
        RateLimited: {
            headers: {
                /** @description Capacity of the caller's token bucket for this kind of request; it refills evenly within a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in the bucket */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until the bucket is full again; on a 429, until the next request is allowed */
                "RateLimit-Reset"?: number;
                /** @description Seconds to wait before trying again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service is temporarily unavailable */
        Unavailable: {
            headers: {
                /** @description Seconds to wait before trying again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isOpen: boolean;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    set_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "wbs_0000000000000000000000000000000000000000000000000",
                 *       "organization": "Example Harbour",
                 *       "name": "Example Person",
                 *       "email": "person@example.test",
                 *       "password": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    token: string;
                    organization: string;
                    name: string;
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            id: string;
                            name: string;
                        };
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The password is too easy to guess / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The set-up link is invalid, used or expired / The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "person@example.test",
                 *       "password": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The e-mail address or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    request_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "person@example.test"
                 *     }
                 */
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted; a job continues the work. */
            202: {
                headers: {
                    /** @description Address of the job, to poll its state */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "accepted";
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "0123456789abcdefghijklmn",
                 *       "newPassword": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    token: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown / The password is too easy to guess / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The password reset link is invalid, used or expired / The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "gravel-otter-9-lamp",
                 *       "newPassword": "harbour crane 41 blue"
                 *     }
                 */
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown / The password is too easy to guess / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The password is wrong / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    confirm_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        confirmedUntil: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The password is wrong / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                        organization: {
                            id: string;
                            name: string;
                        };
                        role: {
                            /** @enum {string} */
                            id: "admin" | "member" | "view-only";
                            name: string;
                        };
                        isAdministrator: boolean;
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        confirmedUntil: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        tokenRules: {
                            daysDefault: number;
                            daysMax: number;
                            elevatedDaysMax: number;
                            overlapHoursDefault: number;
                            overlapHoursMax: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the address or the browser */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "lastSeenAt" | "createdAt" | "expiresAt" | "-lastSeenAt" | "-createdAt" | "-expiresAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description The session that sent this request */
                            isCurrent: boolean;
                            address: string | null;
                            userAgent: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Example Person"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_tokens: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name or the description */
                q?: string;
                /** @description All tokens of the organization instead of your own; administrators only */
                all?: ("true" | "false") | boolean;
                /** @description State; a rotating token works until its overlap ends. One or several of active, rotating, expired, revoked; repeated or comma-separated */
                state?: string | string[];
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "createdAt" | "-createdAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a token
                             */
                            id: string;
                            name: string;
                            description: string;
                            owner: {
                                id: string;
                                name: string;
                            };
                            scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                            /** @description Effective permissions: those of its scopes that its owner's role also has */
                            permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                            isElevated: boolean;
                            limits: {
                                addresses: string[];
                                products: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                labels: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description Whether the token is limited to the assets of these products and labels; still true if all of them were deleted */
                                isLimited: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description When it stops or stopped working: the earliest of expiry, revocation and the end of the overlap after a rotation
                             */
                            endsAt: string;
                            daysLeft: number;
                            /** @enum {string} */
                            state: "active" | "rotating" | "expired" | "revoked";
                            replacedBy: string | null;
                            lastFour: string;
                            lastUsedAt: string | null;
                            lastUsedAddress: string | null;
                            /** @description Effective permissions that none of its calls has needed; null if it was made before this was recorded */
                            neverUsedPermissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[] | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only an administrator may do this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ci upload",
                 *       "scopes": [
                 *         "view-all",
                 *         "manage-sboms-and-vex"
                 *       ],
                 *       "expiresInDays": 30
                 *     }
                 */
                "application/json": {
                    /** @description Unique among your tokens that are not revoked */
                    name: string;
                    scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                    /** @default  */
                    description?: string;
                    expiresInDays?: number;
                    /** Format: date-time */
                    expiresAt?: string;
                    limits?: {
                        /** @default [] */
                        addresses?: (string)[];
                        /**
                         * @description Ids of products: only their assets and those of their sub-products
                         * @default []
                         */
                        products?: string[];
                        /**
                         * @description Ids of labels: only assets with one of them, in addition to those of the products
                         * @default []
                         */
                        labels?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a token
                         */
                        id: string;
                        name: string;
                        description: string;
                        owner: {
                            id: string;
                            name: string;
                        };
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        /** @description Effective permissions: those of its scopes that its owner's role also has */
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        isElevated: boolean;
                        limits: {
                            addresses: string[];
                            products: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            labels: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Whether the token is limited to the assets of these products and labels; still true if all of them were deleted */
                            isLimited: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description When it stops or stopped working: the earliest of expiry, revocation and the end of the overlap after a rotation
                         */
                        endsAt: string;
                        daysLeft: number;
                        /** @enum {string} */
                        state: "active" | "rotating" | "expired" | "revoked";
                        replacedBy: string | null;
                        lastFour: string;
                        lastUsedAt: string | null;
                        lastUsedAddress: string | null;
                        /** @description Effective permissions that none of its calls has needed; null if it was made before this was recorded */
                        neverUsedPermissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[] | null;
                        /** @description The secret; only returned in this response */
                        token: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / Every token must include the scope view-all / The expiry is beyond the maximum / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You cannot grant permissions that your role does not hold / Only an administrator may do this / The password must be confirmed first / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a token */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    revoke_tokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-000000000003"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name or the description */
                        q?: string;
                        /** @description All tokens of the organization instead of your own; administrators only */
                        all?: ("true" | "false") | boolean;
                        /** @description State; a rotating token works until its overlap ends. One or several of active, rotating, expired, revoked; repeated or comma-separated */
                        state?: string | string[];
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a token
                             */
                            id: string;
                            /** @enum {string} */
                            result: "revoked" | "revoked-before" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of the revoked tokens that were used in the last 7 days */
                            used: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only an administrator may do this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    rotate_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a token */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /** @default 24 */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a token
                         */
                        id: string;
                        name: string;
                        description: string;
                        owner: {
                            id: string;
                            name: string;
                        };
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        /** @description Effective permissions: those of its scopes that its owner's role also has */
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        isElevated: boolean;
                        limits: {
                            addresses: string[];
                            products: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            labels: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Whether the token is limited to the assets of these products and labels; still true if all of them were deleted */
                            isLimited: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description When it stops or stopped working: the earliest of expiry, revocation and the end of the overlap after a rotation
                         */
                        endsAt: string;
                        daysLeft: number;
                        /** @enum {string} */
                        state: "active" | "rotating" | "expired" | "revoked";
                        replacedBy: string | null;
                        lastFour: string;
                        lastUsedAt: string | null;
                        lastUsedAddress: string | null;
                        /** @description Effective permissions that none of its calls has needed; null if it was made before this was recorded */
                        neverUsedPermissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[] | null;
                        /** @description The secret; only returned in this response */
                        token: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You cannot grant permissions that your role does not hold / Only an administrator may do this / The password must be confirmed first / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_calling_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a token
                         */
                        id: string;
                        name: string;
                        description: string;
                        owner: {
                            id: string;
                            name: string;
                        };
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        /** @description Effective permissions: those of its scopes that its owner's role also has */
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        isElevated: boolean;
                        limits: {
                            addresses: string[];
                            products: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            labels: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Whether the token is limited to the assets of these products and labels; still true if all of them were deleted */
                            isLimited: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description When it stops or stopped working: the earliest of expiry, revocation and the end of the overlap after a rotation
                         */
                        endsAt: string;
                        daysLeft: number;
                        /** @enum {string} */
                        state: "active" | "rotating" | "expired" | "revoked";
                        replacedBy: string | null;
                        lastFour: string;
                        lastUsedAt: string | null;
                        lastUsedAddress: string | null;
                        /** @description Effective permissions that none of its calls has needed; null if it was made before this was recorded */
                        neverUsedPermissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[] | null;
                        organization: {
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_scopes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        required: string;
                        scopes: {
                            id: string;
                            name: string;
                            group: string;
                            elevated: boolean;
                            description: string;
                            permissions: string[];
                            /** @description Operations that these permissions allow, e.g. `GET /api/v1/assets` */
                            routes: string[];
                        }[];
                        permissions: {
                            id: string;
                            description: string;
                            grantedBy: string[];
                            operations: {
                                id: string;
                                method: string;
                                path: string;
                                summary: string;
                                /** @description Whether tokens that are limited to products or labels may call it */
                                takesLimits: boolean;
                            }[];
                        }[];
                        presets: {
                            name: string;
                            scopes: string[];
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "name" | "-name";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            role: {
                                id: string;
                                name: string;
                            };
                            isDisabled: boolean;
                            /** Format: date-time */
                            joinedAt: string;
                            /** @description E-mail address; only for callers who may manage users */
                            email?: string;
                            /** @description Number of current sessions; only for callers who may manage users */
                            sessions?: number;
                            /** @description Last use of any of these sessions, with a precision of five minutes; only for callers who may manage users */
                            lastSeenAt?: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_user_sessions: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the address or the browser */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "lastSeenAt" | "createdAt" | "expiresAt" | "-lastSeenAt" | "-createdAt" | "-expiresAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a user */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description The session that sent this request */
                            isCurrent: boolean;
                            address: string | null;
                            userAgent: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userIds": [
                 *         "01890000-0000-7000-8000-00000000000a"
                 *       ]
                 *     }
                 */
                "application/json": {
                    userIds?: string[];
                    /**
                     * @description All users of the organization
                     * @constant
                     */
                    everybody?: true;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a user
                             */
                            id: string;
                            /** @enum {string} */
                            result: "ended" | "not-signed-in" | "not-found";
                            /** @description Number of sessions that were ended */
                            ended: number;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_roles: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            scopes: string[];
                            permissions: string[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_mails: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the recipient or the subject */
                q?: string;
                /** @description What became of the mail. One or several of kept, queued, sent, failed; repeated or comma-separated */
                state?: string | string[];
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "createdAt" | "-createdAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            recipient: string;
                            subject: string;
                            /** @enum {string} */
                            state: "kept" | "queued" | "sent" | "failed";
                            /** Format: date-time */
                            createdAt: string;
                            sentAt: string | null;
                            lastError: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only an administrator may do this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        recipient: string;
                        subject: string;
                        /** @enum {string} */
                        state: "kept" | "queued" | "sent" | "failed";
                        /** Format: date-time */
                        createdAt: string;
                        sentAt: string | null;
                        lastError: string | null;
                        text: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only an administrator may do this / The password must be confirmed first / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_saved_views: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "name" | "updatedAt" | "-name" | "-updatedAt";
                /** @description Only views of this list */
                list?: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a saved view
                             */
                            id: string;
                            /** @enum {string} */
                            list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                            isShared: boolean;
                            owner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description What If-Match takes */
                            etag: string;
                            can: {
                                change: boolean;
                                delete: boolean;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "vulnerabilities",
                 *       "name": "Exploited now",
                 *       "query": {
                 *         "kev": "true",
                 *         "sort": "-epss"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                    name: string;
                    query: {
                        [key: string]: string;
                    };
                    /** @default false */
                    isShared?: boolean;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a saved view
                         */
                        id: string;
                        /** @enum {string} */
                        list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                        name: string;
                        query: {
                            [key: string]: string;
                        };
                        isShared: boolean;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description What If-Match takes */
                        etag: string;
                        can: {
                            change: boolean;
                            delete: boolean;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a saved view */
                savedViewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a saved view */
                savedViewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isShared": true
                 *     }
                 */
                "application/json": {
                    name?: string;
                    query?: {
                        [key: string]: string;
                    };
                    isShared?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a saved view
                         */
                        id: string;
                        /** @enum {string} */
                        list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                        name: string;
                        query: {
                            [key: string]: string;
                        };
                        isShared: boolean;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description What If-Match takes */
                        etag: string;
                        can: {
                            change: boolean;
                            delete: boolean;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_sboms: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Only of this asset */
                assetId?: string;
                /** @description Whether the SBOM is active: only active SBOMs can be an asset's current one */
                active?: ("true" | "false") | boolean;
                /** @description Text in the asset's name or version, the file name or the SHA-256 */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "uploadedAt" | "-uploadedAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of an SBOM
                             */
                            id: string;
                            /** @description SHA-256 of the uploaded bytes, hexadecimal */
                            sha256: string;
                            format: string;
                            encoding: string;
                            specVersion: string;
                            bytes: number;
                            fileName: string | null;
                            /** @description Where the document comes from, as given with the upload */
                            source: string | null;
                            /** @description Creation time stated in the document */
                            documentCreatedAt: string | null;
                            /** @description Tools that made the document, as stated in it */
                            tools: string[];
                            active: boolean;
                            /** @description Whether this is the asset's current SBOM: the newest active one */
                            current: boolean;
                            /** Format: date-time */
                            uploadedAt: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            counts: {
                                components: number;
                                /** @description Components that could be compared with advisories */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** @description Number of components that could not be compared with advisories, by reason */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description As the document spells it */
                                says: string;
                                /** @description Path in the document */
                                path: string;
                                /** @description Number of components that are matched as packages of this release */
                                components: number;
                            }[];
                            /** @description External references of the document about the security of the asset; for information only */
                            securityReferences: {
                                /** @enum {string} */
                                kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                                /** @description As the document spells it */
                                locator: string;
                                /** @description The locator, if it is a web address */
                                url: string | null;
                                comment: string | null;
                            }[];
                            warnings: {
                                code: string;
                                path: string;
                                message: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    upload_sbom: {
        parameters: {
            query?: {
                /** @description Name of the asset; default: the name in the document */
                name?: string;
                /** @description Version of the asset; default: the version in the document */
                version?: string;
                /** @description first: your own software; third: third-party software */
                relationship?: "first" | "third";
                /** @description Where the document comes from, free text */
                source?: string;
                /** @description Label to put on the asset; repeatable. New labels on an existing asset require update:asset, without it they are skipped with a warning */
                label?: string | string[];
                /** @description Whether the asset is active, i.e. counted in lists and totals; default: unchanged, true for a new asset */
                active?: "true" | "false";
                /** @description Set the older versions of the asset inactive */
                deactivateOlder?: "true" | "false";
                /** @description File name to show; default: the file name in the multipart form */
                fileName?: string;
            };
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/vnd.cyclonedx+json": string;
                "application/spdx+json": string;
                "application/xml": string;
                "application/vnd.cyclonedx+xml": string;
                "text/xml": string;
                "text/plain": string;
                "text/spdx": string;
                "application/octet-stream": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description SHA-256 of the uploaded bytes, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        /** @description Where the document comes from, as given with the upload */
                        source: string | null;
                        /** @description Creation time stated in the document */
                        documentCreatedAt: string | null;
                        /** @description Tools that made the document, as stated in it */
                        tools: string[];
                        active: boolean;
                        /** @description Whether this is the asset's current SBOM: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                        /** @description External references of the document about the security of the asset; for information only */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, if it is a web address */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    } | {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description Kind of job, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description Share of the work that is done, 0 to 1 */
                        progress: number;
                        /** @description Counters of what was done so far */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description Result, once the job is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why the job failed, as problem details (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description SHA-256 of the uploaded bytes, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        /** @description Where the document comes from, as given with the upload */
                        source: string | null;
                        /** @description Creation time stated in the document */
                        documentCreatedAt: string | null;
                        /** @description Tools that made the document, as stated in it */
                        tools: string[];
                        active: boolean;
                        /** @description Whether this is the asset's current SBOM: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                        /** @description External references of the document about the security of the asset; for information only */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, if it is a web address */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    } | {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description Kind of job, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description Share of the work that is done, 0 to 1 */
                        progress: number;
                        /** @description Counters of what was done so far */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description Result, once the job is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why the job failed, as problem details (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Accepted; a job continues the work. */
            202: {
                headers: {
                    /** @description Address of the job, to poll its state */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description SHA-256 of the uploaded bytes, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        /** @description Where the document comes from, as given with the upload */
                        source: string | null;
                        /** @description Creation time stated in the document */
                        documentCreatedAt: string | null;
                        /** @description Tools that made the document, as stated in it */
                        tools: string[];
                        active: boolean;
                        /** @description Whether this is the asset's current SBOM: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                        /** @description External references of the document about the security of the asset; for information only */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, if it is a web address */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    } | {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description Kind of job, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description Share of the work that is done, 0 to 1 */
                        progress: number;
                        /** @description Counters of what was done so far */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description Result, once the job is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why the job failed, as problem details (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The document cannot be read / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document exceeds a limit / The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document is not a valid SBOM / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description The server has no disk space left */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_sboms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-000000000001"
                 *       ],
                 *       "change": {
                 *         "active": false
                 *       },
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /**
                         * Format: uuid
                         * @description Only of this asset
                         */
                        assetId?: string;
                        /** @description Whether the SBOM is active: only active SBOMs can be an asset's current one */
                        active?: ("true" | "false") | boolean;
                        /** @description Text in the asset's name or version, the file name or the SHA-256 */
                        q?: string;
                    };
                    change: {
                        active: boolean;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of an SBOM
                             */
                            id: string;
                            /** @enum {string} */
                            result: "changed" | "unchanged" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of assets whose current SBOM is another one now, or none */
                            assets: number;
                            findings: {
                                /** @description Number of findings that begin */
                                added: number;
                                /** @description Number of findings that end */
                                ended: number;
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_sbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description SHA-256 of the uploaded bytes, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        /** @description Where the document comes from, as given with the upload */
                        source: string | null;
                        /** @description Creation time stated in the document */
                        documentCreatedAt: string | null;
                        /** @description Tools that made the document, as stated in it */
                        tools: string[];
                        active: boolean;
                        /** @description Whether this is the asset's current SBOM: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                        /** @description External references of the document about the security of the asset; for information only */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, if it is a web address */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_sbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_sbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": {
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description SHA-256 of the uploaded bytes, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        /** @description Where the document comes from, as given with the upload */
                        source: string | null;
                        /** @description Creation time stated in the document */
                        documentCreatedAt: string | null;
                        /** @description Tools that made the document, as stated in it */
                        tools: string[];
                        active: boolean;
                        /** @description Whether this is the asset's current SBOM: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                        /** @description External references of the document about the security of the asset; for information only */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, if it is a web address */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_sboms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-000000000001"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /**
                         * Format: uuid
                         * @description Only of this asset
                         */
                        assetId?: string;
                        /** @description Whether the SBOM is active: only active SBOMs can be an asset's current one */
                        active?: ("true" | "false") | boolean;
                        /** @description Text in the asset's name or version, the file name or the SHA-256 */
                        q?: string;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of an SBOM
                             */
                            id: string;
                            /** @enum {string} */
                            result: "deleted" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of assets whose current SBOM is another one now, or none */
                            assets: number;
                            findings: {
                                /** @description Number of findings that begin */
                                added: number;
                                /** @description Number of findings that end */
                                ended: number;
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_sbom_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_assets: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name, version or purl */
                q?: string;
                /** @description Whether the asset is active, i.e. counted in lists and totals */
                active?: ("true" | "false") | boolean;
                /** @description Only those with this label */
                label?: string;
                /** @description Only assets of this product and its sub-products */
                productId?: string;
                /** @description Component type stated in the SBOM: application, container … */
                type?: string;
                /** @description first: your own software; third: third-party software */
                relationship?: "first" | "third";
                /** @description Severity of an open finding of the asset. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                severity?: string | string[];
                /** @description Only assets with an open finding that is known to be exploited (CISA KEV) */
                kev?: ("true" | "false") | boolean;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "-uploadedAt" | "uploadedAt" | "name" | "-name" | "findings" | "-findings" | "-priority";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            name: string;
                            version: string;
                            type: string;
                            purl: string | null;
                            relationship: string;
                            owner: string | null;
                            /**
                             * @description Business criticality
                             * @enum {string}
                             */
                            criticality: "low" | "medium" | "high" | "critical";
                            /**
                             * @description Who can reach it over the network
                             * @enum {string}
                             */
                            exposure: "unknown" | "isolated" | "internal" | "internet";
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                /** @description Components that could be compared with advisories */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** @description Number of components of the current SBOM that could not be compared with advisories, by reason */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description As the document spells it */
                                says: string;
                                /** @description Path in the document */
                                path: string;
                                /** @description Number of components that are matched as packages of this release */
                                components: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_assets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-000000000002"
                 *       ],
                 *       "change": {
                 *         "exposure": "internet"
                 *       }
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name, version or purl */
                        q?: string;
                        /** @description Whether the asset is active, i.e. counted in lists and totals */
                        active?: ("true" | "false") | boolean;
                        /** @description Only those with this label */
                        label?: string;
                        /**
                         * Format: uuid
                         * @description Only assets of this product and its sub-products
                         */
                        productId?: string;
                        /** @description Component type stated in the SBOM: application, container … */
                        type?: string;
                        /**
                         * @description first: your own software; third: third-party software
                         * @enum {string}
                         */
                        relationship?: "first" | "third";
                        /** @description Severity of an open finding of the asset. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                        severity?: string | string[];
                        /** @description Only assets with an open finding that is known to be exploited (CISA KEV) */
                        kev?: ("true" | "false") | boolean;
                    };
                    change: {
                        /** @description false: left out of lists and totals */
                        active?: boolean;
                        type?: string;
                        /** @enum {string} */
                        relationship?: "first" | "third";
                        /** @description Responsible person or team: a name or e-mail address */
                        owner?: string | null;
                        /** @enum {string} */
                        criticality?: "low" | "medium" | "high" | "critical";
                        /** @enum {string} */
                        exposure?: "unknown" | "isolated" | "internal" | "internet";
                    };
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            /** @enum {string} */
                            result: "changed" | "unchanged" | "not-found";
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an asset
                         */
                        id: string;
                        name: string;
                        version: string;
                        type: string;
                        purl: string | null;
                        relationship: string;
                        owner: string | null;
                        /**
                         * @description Business criticality
                         * @enum {string}
                         */
                        criticality: "low" | "medium" | "high" | "critical";
                        /**
                         * @description Who can reach it over the network
                         * @enum {string}
                         */
                        exposure: "unknown" | "isolated" | "internal" | "internet";
                        active: boolean;
                        labels: string[];
                        currentSbomId: string | null;
                        uploadedAt: string | null;
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components of the current SBOM that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                        /** @description Ecosystems and distribution releases (e.g. `Debian:12`) that no loaded advisory covers, with the number of components of the current SBOM in each. No findings there does not mean no vulnerabilities */
                        unknownEcosystems: {
                            ecosystem: string;
                            components: number;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_asset: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "criticality": "high",
                 *       "exposure": "internet"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @description false: left out of lists and totals */
                    active?: boolean;
                    type?: string;
                    /** @enum {string} */
                    relationship?: "first" | "third";
                    /** @description Responsible person or team: a name or e-mail address */
                    owner?: string | null;
                    /** @enum {string} */
                    criticality?: "low" | "medium" | "high" | "critical";
                    /** @enum {string} */
                    exposure?: "unknown" | "isolated" | "internal" | "internet";
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an asset
                         */
                        id: string;
                        name: string;
                        version: string;
                        type: string;
                        purl: string | null;
                        relationship: string;
                        owner: string | null;
                        /**
                         * @description Business criticality
                         * @enum {string}
                         */
                        criticality: "low" | "medium" | "high" | "critical";
                        /**
                         * @description Who can reach it over the network
                         * @enum {string}
                         */
                        exposure: "unknown" | "isolated" | "internal" | "internet";
                        active: boolean;
                        labels: string[];
                        currentSbomId: string | null;
                        uploadedAt: string | null;
                        counts: {
                            components: number;
                            /** @description Components that could be compared with advisories */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** @description Number of components of the current SBOM that could not be compared with advisories, by reason */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                            /** @description Number of components that are matched as packages of this release */
                            components: number;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_versions: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the version, the name or a label */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "uploadedAt" | "findings" | "-uploadedAt" | "-findings";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            name: string;
                            version: string;
                            type: string;
                            purl: string | null;
                            relationship: string;
                            owner: string | null;
                            /**
                             * @description Business criticality
                             * @enum {string}
                             */
                            criticality: "low" | "medium" | "high" | "critical";
                            /**
                             * @description Who can reach it over the network
                             * @enum {string}
                             */
                            exposure: "unknown" | "isolated" | "internal" | "internet";
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                /** @description Components that could be compared with advisories */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** @description Number of components of the current SBOM that could not be compared with advisories, by reason */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description As the document spells it */
                                says: string;
                                /** @description Path in the document */
                                path: string;
                                /** @description Number of components that are matched as packages of this release */
                                components: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_upgrades: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Open findings now */
                        findings: number;
                        items: {
                            componentId: string;
                            package: string;
                            from: string;
                            /** @description The lowest higher version without known vulnerabilities, of the flavour in use where one is known */
                            to: string;
                            /** @description The flavour in use (`jre`, `android`), where `to` has another one because none of this is known: look for it at that number or above */
                            flavor: string | null;
                            isDirect: boolean;
                            /** @description Findings removed by this upgrade together with those before it */
                            removes: number;
                            removedSoFar: number;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_findings: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "priority" | "severity" | "epss" | "cvss" | "-priority" | "-severity" | "-epss" | "-cvss";
                /** @description Also the shortest dependency path to each component (`through`), as far as 60,000 components go */
                paths?: "true" | "false";
                /** @description Only this asset */
                assetId?: string;
                /** @description Only assets of this product and its sub-products */
                productId?: string;
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerability?: string;
                /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                package?: string;
                /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                severity?: string | string[];
                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                kev?: ("true" | "false") | boolean;
                /** @description Minimum EPSS probability, 0 to 1 */
                epssMin?: number;
                /** @description Minimum priority, 0 to 100 */
                priorityMin?: number;
                /** @description Maximum priority, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a source names a fixed version */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description Name of a label of the asset */
                label?: string;
                /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                direct?: ("true" | "false") | boolean;
                /** @description Minimum age: days since it was first seen */
                ageMin?: number;
                /** @description Maximum age: days since it was first seen */
                ageMax?: number;
                /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                action?: string | string[];
                /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description Ids of custom statuses */
                ownStatus?: string | string[];
                /** @description Text in an id, the title or a package */
                q?: string;
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            vulnerability: {
                                /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                                id: string;
                                aliases: string[];
                                title: string | null;
                                /** @enum {string} */
                                severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                cvss: {
                                    version: string;
                                    vector: string;
                                    score: number;
                                } | null;
                                epss: {
                                    score: number;
                                    percentile: number | null;
                                } | null;
                                kev: {
                                    dateAdded: string;
                                    dueDate: string | null;
                                } | null;
                                /** @description Whether the package itself is malware */
                                isMalicious: boolean;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                cpe: string | null;
                                version: string | null;
                                /** @description Whether it is a direct dependency of the asset */
                                isDirect: boolean;
                                /** @description Shortest way to it, from a direct dependency of the asset to what depends on it; empty for a direct dependency, null without `paths` or if the SBOM tells no way */
                                through: {
                                    id: string;
                                    name: string;
                                    version: string | null;
                                }[] | null;
                                fixedVersions: string[];
                                /** @description Distribution release by which it is matched, if the SBOM states it outside of the purl */
                                release: {
                                    distribution: string;
                                    release: string;
                                    /** @description As the document spells it */
                                    says: string;
                                    /** @description Path in the document */
                                    path: string;
                                } | null;
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    /** @description How it was matched. By package URL: range; enumerated (equal to a listed version in the ecosystem's order); exact (same text as a listed version); every (malware in all versions, even unreadable ones). cpe: by CPE name, only where no package URL could be compared. hash: by a hash of the component's file */
                                    rule: string;
                                    /**
                                     * @description By CPE: high if vendor and product are equal; medium if the source also requires attributes that the component does not state, or a platform; low if either names no vendor. By hash: medium for MD5 and SHA-1. Else high
                                     * @enum {string}
                                     */
                                    confidence: "high" | "medium" | "low";
                                    /** @description The hash that matched; only for rule hash */
                                    hash: {
                                        algorithm: string;
                                        /** @description Hexadecimal */
                                        value: string;
                                    } | null;
                                    /** @description CPE name given by the source */
                                    criteria: string | null;
                                    /** @description CPE names of platforms of which the source requires one; not checked */
                                    platforms: string[];
                                };
                            }[];
                            /**
                             * @description Recommended action
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Reason for the recommended action */
                            reason: string;
                            priority: number;
                            /** @description Parts of the priority; their points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description Triage status; open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            /** @description The triage decision in force */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                reach: string;
                                authorKind: string;
                                author: string;
                                /** Format: date-time */
                                at: string;
                                endsAt: string | null;
                            } | null;
                            justification: string | null;
                            dueAt: string | null;
                            /** @description Why the finding began: a new component of an SBOM, a new advisory, a changed affected range, a custom vulnerability or a component correction; null if not recorded */
                            cause: {
                                /** @enum {string} */
                                kind: "component" | "advisory" | "range" | "own-record" | "correction";
                                /** Format: date-time */
                                at: string;
                                sbomId: string | null;
                                source: string | null;
                                generation: number | null;
                            } | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_finding_groups: {
        parameters: {
            query: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Only this asset */
                assetId?: string;
                /** @description Only assets of this product and its sub-products */
                productId?: string;
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerability?: string;
                /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                package?: string;
                /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                severity?: string | string[];
                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                kev?: ("true" | "false") | boolean;
                /** @description Minimum EPSS probability, 0 to 1 */
                epssMin?: number;
                /** @description Minimum priority, 0 to 100 */
                priorityMin?: number;
                /** @description Maximum priority, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a source names a fixed version */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description Name of a label of the asset */
                label?: string;
                /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                direct?: ("true" | "false") | boolean;
                /** @description Minimum age: days since it was first seen */
                ageMin?: number;
                /** @description Maximum age: days since it was first seen */
                ageMax?: number;
                /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                action?: string | string[];
                /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description Ids of custom statuses */
                ownStatus?: string | string[];
                /** @description Text in an id, the title or a package */
                q?: string;
                /** @description What to group by */
                by: "asset" | "package";
                /** @description Order: by highest priority, or by number of findings */
                sort?: "-priority" | "-findings";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Value for `assetId` or `package` in the filter of findings */
                            id: string;
                            /** @description Name of the asset, or key of the package */
                            name: string;
                            /** @description Version of the asset */
                            version: string | null;
                            /** @description Versions of the package in use that have known vulnerabilities; at most 20 */
                            versions: string[];
                            counts: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** @description false for packages with very many findings: the counts are upper bounds, and `assets` counts those with the most frequent vulnerability */
                            countsAreExact: boolean;
                            vulnerabilities: number;
                            assets: number;
                            /** @description Highest priority among its findings */
                            priority: number;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_finding_changes: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the asset's name or version; of changes that concern no single asset, in source or cause */
                q?: string;
                /** @description Only changes after this time */
                since?: string;
                /** @description Only findings that began, or only those that ended */
                kind?: "began" | "ended";
                /** @description Only of this asset */
                assetId?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "at" | "-at";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "began" | "ended";
                            /** @description Why findings began: component (new in an SBOM), advisory (new), range (affected range changed), own-record (custom vulnerability), correction. Why they ended: component (gone from the SBOM), withdrawn (advisory), range, own-record, correction, asset (deleted) */
                            cause: string;
                            /** @description Source of the advisory */
                            source: string | null;
                            /** @description The asset, if the change concerns one; null also if it was deleted */
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            } | null;
                            /** @description How many began or ended; to a token that is limited to products and labels, of a change that concerns no single asset, those of its assets: of what began, what is still there */
                            findings: number;
                            /** @description Critical ones among them, by the severity at that time; to a limited token, of a change that concerns no single asset, by the current one */
                            critical: number;
                            kev: number;
                            /** @description The five worst, by their current severity; empty if a feed made them begin */
                            vulnerabilities: string[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_components: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name or in the purl with version */
                q?: string;
                /** @description Package URL; with a version, only that version */
                purl?: string;
                /** @description Package key: `package` of a component */
                package?: string;
                /** @description Only this version; with `package` */
                version?: string;
                /** @description The whole name, case-insensitive */
                name?: string;
                /** @description Lowest version (inclusive), in the version order of the purl's ecosystem */
                from?: string;
                /** @description Highest version (exclusive), in the version order of the purl's ecosystem; versions that cannot be compared are in no answer: `reason=unreadable-version` tells them */
                below?: string;
                /** @description Version range in vers notation, e.g. vers:npm/>=4.0.0|<4.17.21 */
                range?: string;
                /** @description Text in one of its licences */
                license?: string;
                /** @description Hash of the file: hexadecimal digits of any algorithm, or with the algorithm: sha-256:… (hexadecimal), sha512-… (base64) */
                hash?: string;
                /** @description Whether it could not be compared with advisories */
                unmatched?: "true" | "false";
                /** @description Only components that could not be compared with advisories for this reason */
                reason?: "no-purl" | "hash-only" | "invalid-purl" | "no-version" | "no-release" | "unreadable-version" | "unsupported-ecosystem" | "distribution";
                /** @description true: only components with open findings */
                affected?: "true" | "false";
                /** @description Field to sort by: ascending, or descending with the prefix -; `asset` by its name, `version` only with `purl` or `package`, in the version order of its ecosystem. If omitted, as they are found; by name, paths of files last, where nothing is asked. `name` is refused where too many fit to be sorted */
                sort?: "name" | "asset" | "version" | "-name" | "-asset" | "-version";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            bomRef: string | null;
                            type: string;
                            group: string | null;
                            name: string;
                            version: string | null;
                            purl: string | null;
                            cpe: string | null;
                            /** @description Key of its package; null if not identified */
                            package: string | null;
                            licenses: string[];
                            supplier: string | null;
                            scope: string | null;
                            /** @description Whether it is a direct dependency of the asset */
                            isDirect: boolean;
                            /** @description Why it could not be compared with advisories; null if it could */
                            unmatched: string | null;
                            /** @description Whether somebody corrected it; the document's own values are in `original` of the single component */
                            isCorrected: boolean;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            /** @description Open findings of this component */
                            counts: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_components: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name, group, version or purl */
                q?: string;
                /** @description Text in one of its licences */
                license?: string;
                /** @description Whether it could not be compared with advisories */
                unmatched?: "true" | "false";
                /** @description Only components that could not be compared with advisories for this reason */
                reason?: "no-purl" | "hash-only" | "invalid-purl" | "no-version" | "no-release" | "unreadable-version" | "unsupported-ecosystem" | "distribution";
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "priority" | "name" | "-priority" | "-name";
                /** @description true: only components with open findings */
                affected?: "true" | "false";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            bomRef: string | null;
                            type: string;
                            group: string | null;
                            name: string;
                            version: string | null;
                            purl: string | null;
                            cpe: string | null;
                            /** @description Key of its package; null if not identified */
                            package: string | null;
                            licenses: string[];
                            supplier: string | null;
                            scope: string | null;
                            /** @description Whether it is a direct dependency of the asset */
                            isDirect: boolean;
                            /** @description Why it could not be compared with advisories; null if it could */
                            unmatched: string | null;
                            /** @description Whether somebody corrected it; the document's own values are in `original` of the single component */
                            isCorrected: boolean;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            /** @description Open findings of this component */
                            counts: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Package URL (its version is ignored) or cpe:/a:vendor:product; `package` of a component */
                packageKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        ecosystem: string | null;
                        /** @description Version order by which versions are compared */
                        order: string | null;
                        /** @description Number of active assets that contain it */
                        assets: number;
                        /** @description Newest first: at most 500 that are in use, and with no assets those that are named as the latest or the one to go to */
                        versions: {
                            version: string;
                            /** @description Why the version cannot be read; null if it can */
                            unreadable: string | null;
                            assets: number;
                            /** @description Number of assets of which it is a direct dependency */
                            directAssets: number;
                            /** @description Number of known vulnerabilities, whatever their triage status */
                            known: number;
                            /** @description Number of vulnerabilities that are open in at least one asset */
                            open: {
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                            };
                            /** @description The lowest higher version without known vulnerabilities */
                            raiseTo: string | null;
                        }[];
                        /** @description The newest version that any source or your SBOMs mention */
                        latest: {
                            version: string;
                            isClean: boolean;
                        } | null;
                        /** @description The lowest version without known vulnerabilities that is higher than every affected version in use */
                        firstClean: string | null;
                        /** @description Open ones first, worst first, at most 500 */
                        vulnerabilities: {
                            /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                            id: string;
                            aliases: string[];
                            title: string | null;
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            cvss: {
                                version: string;
                                vector: string;
                                score: number;
                            } | null;
                            epss: {
                                score: number;
                                percentile: number | null;
                            } | null;
                            kev: {
                                dateAdded: string;
                                dueDate: string | null;
                            } | null;
                            /** @description Whether the package itself is malware */
                            isMalicious: boolean;
                            priority: number;
                            /** @description Affected versions in use */
                            versions: string[];
                            assets: number;
                            /** @description Number of assets where it is open, i.e. not decided by triage */
                            openAssets: number;
                            /** @description Fixed versions named by sources, lowest first */
                            fixedVersions: string[];
                        }[];
                        licenses: {
                            license: string | null;
                            assets: number;
                        }[];
                        corrections: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description component: of one component and all with the same stated identity; rule: of all components that match its patterns
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software (all versions of an asset) that it is limited to */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Number of components of current SBOMs that it applies to */
                            components: number;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_component: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a component */
                componentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        bomRef: string | null;
                        type: string;
                        group: string | null;
                        name: string;
                        version: string | null;
                        purl: string | null;
                        cpe: string | null;
                        /** @description Key of its package; null if not identified */
                        package: string | null;
                        licenses: string[];
                        supplier: string | null;
                        scope: string | null;
                        /** @description Whether it is a direct dependency of the asset */
                        isDirect: boolean;
                        /** @description Why it could not be compared with advisories; null if it could */
                        unmatched: string | null;
                        /** @description Whether somebody corrected it; the document's own values are in `original` of the single component */
                        isCorrected: boolean;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        /** @description Open findings of this component */
                        counts: {
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        findings: {
                            vulnerability: string;
                            /**
                             * @description Triage status; open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            cvssScore: number | null;
                            /** @description Whether it is known to be exploited (listed in CISA KEV) */
                            isKev: boolean;
                            priority: number;
                            /** @enum {string} */
                            action: "mitigate" | "monitor" | "accept";
                            fixedVersions: string[];
                            evidence: {
                                source: string;
                                advisory: string;
                                range: string;
                                /** @description How it was matched. By package URL: range; enumerated (equal to a listed version in the ecosystem's order); exact (same text as a listed version); every (malware in all versions, even unreadable ones). cpe: by CPE name, only where no package URL could be compared. hash: by a hash of the component's file */
                                rule: string;
                                /**
                                 * @description By CPE: high if vendor and product are equal; medium if the source also requires attributes that the component does not state, or a platform; low if either names no vendor. By hash: medium for MD5 and SHA-1. Else high
                                 * @enum {string}
                                 */
                                confidence: "high" | "medium" | "low";
                                /** @description The hash that matched; only for rule hash */
                                hash: {
                                    algorithm: string;
                                    /** @description Hexadecimal */
                                    value: string;
                                } | null;
                                /** @description CPE name given by the source */
                                criteria: string | null;
                                /** @description CPE names of platforms of which the source requires one; not checked */
                                platforms: string[];
                            };
                        }[];
                        /** @description Dependency paths from a direct dependency to the component, shortest first; at most ten */
                        paths: {
                            id: string;
                            name: string;
                            version: string | null;
                        }[][];
                        /** @description The document's own values, if somebody corrected them */
                        original: {
                            purl: string | null;
                            cpe: string | null;
                            licenses: string[];
                            supplier: string | null;
                            unmatched: string | null;
                        } | null;
                        /** @description Distribution release by which it is matched, if the SBOM states it outside of the purl */
                        release: {
                            distribution: string;
                            release: string;
                            /** @description As the document spells it */
                            says: string;
                            /** @description Path in the document */
                            path: string;
                        } | null;
                        /** @description Corrections that apply to it, the one with the highest precedence first */
                        corrections: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description component: of one component and all with the same stated identity; rule: of all components that match its patterns
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software (all versions of an asset) that it is limited to */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Number of components of current SBOMs that it applies to */
                            components: number;
                        }[];
                        /** @description End of life of its version's release cycle, if known for its package */
                        endOfLife: {
                            product: string;
                            label: string;
                            cycle: string;
                            /** @description Whether its support has ended */
                            isEnded: boolean;
                            endsOn: string | null;
                            /** @description End of active support; after it only security fixes */
                            activeUntil: string | null;
                            /** @description The newest version of the release cycle */
                            latest: string | null;
                            url: string | null;
                        } | null;
                        /** @description External references of the SBOM about its security; for information only */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, if it is a web address */
                            url: string | null;
                            comment: string | null;
                        }[];
                        /** @description Versions in use, newest first */
                        versionsInUse: {
                            version: string;
                            assets: number;
                            isThis: boolean;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_component: {
        parameters: {
            query?: {
                /** @description Preview: returns the effect without changing anything */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a component */
                componentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purl": "pkg:npm/lodash@4.17.20",
                 *       "note": "The build renames it"
                 *     }
                 */
                "application/json": {
                    purl?: string | null;
                    cpe?: string | null;
                    licenses?: string[] | null;
                    supplier?: string | null;
                    /** @description Reason */
                    note?: string | null;
                    /**
                     * @description asset: in all versions of this asset; organization: in every asset that has a component with the same stated identity
                     * @default asset
                     * @enum {string}
                     */
                    reach?: "asset" | "organization";
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        bomRef: string | null;
                        type: string;
                        group: string | null;
                        name: string;
                        version: string | null;
                        purl: string | null;
                        cpe: string | null;
                        /** @description Key of its package; null if not identified */
                        package: string | null;
                        licenses: string[];
                        supplier: string | null;
                        scope: string | null;
                        /** @description Whether it is a direct dependency of the asset */
                        isDirect: boolean;
                        /** @description Why it could not be compared with advisories; null if it could */
                        unmatched: string | null;
                        /** @description Whether somebody corrected it; the document's own values are in `original` of the single component */
                        isCorrected: boolean;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        /** @description Open findings of this component */
                        counts: {
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    undo_component_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a component */
                componentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_component_corrections: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Kind of correction. One or several of component, rule; repeated or comma-separated */
                kind?: string | string[];
                /** @description Text in the patterns, the corrected values, the note or the author */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "updatedAt" | "-updatedAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description component: of one component and all with the same stated identity; rule: of all components that match its patterns
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software (all versions of an asset) that it is limited to */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Number of components of current SBOMs that it applies to */
                            components: number;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_component_correction: {
        parameters: {
            query?: {
                /** @description Preview: returns the effect without changing anything */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "where": {
                 *         "purl": "pkg:generic/acme-*"
                 *       },
                 *       "set": {
                 *         "supplier": "Acme"
                 *       },
                 *       "note": "Our own builds"
                 *     }
                 */
                "application/json": {
                    where: {
                        /** @description Pattern for the package URL; * matches any text, case-insensitive */
                        purl?: string;
                        /** @description Pattern for the name; * matches any text, case-insensitive */
                        name?: string;
                        /** @description Pattern for the version; * matches any text, case-insensitive */
                        version?: string;
                        /** @description Pattern for the CPE; * matches any text, case-insensitive */
                        cpe?: string;
                    };
                    set: {
                        /** @description Package URL; without a version, the component's version applies */
                        purl?: string;
                        cpe?: string;
                        /** @description SPDX expressions or names */
                        licenses?: string[];
                        supplier?: string;
                    };
                    /** @description Reason */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description component: of one component and all with the same stated identity; rule: of all components that match its patterns
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software (all versions of an asset) that it is limited to */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Number of components of current SBOMs that it applies to */
                            components: number;
                        };
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description component: of one component and all with the same stated identity; rule: of all components that match its patterns
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software (all versions of an asset) that it is limited to */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Number of components of current SBOMs that it applies to */
                            components: number;
                        };
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    replace_component_correction: {
        parameters: {
            query?: {
                /** @description Preview: returns the effect without changing anything */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a correction */
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "where": {
                 *         "name": "acme-*"
                 *       },
                 *       "set": {
                 *         "supplier": "Acme"
                 *       }
                 *     }
                 */
                "application/json": {
                    where: {
                        /** @description Pattern for the package URL; * matches any text, case-insensitive */
                        purl?: string;
                        /** @description Pattern for the name; * matches any text, case-insensitive */
                        name?: string;
                        /** @description Pattern for the version; * matches any text, case-insensitive */
                        version?: string;
                        /** @description Pattern for the CPE; * matches any text, case-insensitive */
                        cpe?: string;
                    };
                    set: {
                        /** @description Package URL; without a version, the component's version applies */
                        purl?: string;
                        cpe?: string;
                        /** @description SPDX expressions or names */
                        licenses?: string[];
                        supplier?: string;
                    };
                    /** @description Reason */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description component: of one component and all with the same stated identity; rule: of all components that match its patterns
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software (all versions of an asset) that it is limited to */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Number of components of current SBOMs that it applies to */
                            components: number;
                        };
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_component_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a correction */
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_component_corrections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "kind": "rule"
                 *       },
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Kind of correction. One or several of component, rule; repeated or comma-separated */
                        kind?: string | string[];
                        /** @description Text in the patterns, the corrected values, the note or the author */
                        q?: string;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            /** @enum {string} */
                            result: "deleted" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of components that the change affects */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Ids of the vulnerabilities of findings that begin and end; at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_labels: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "name" | "assets" | "createdAt" | "-name" | "-assets" | "-createdAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a label
                             */
                            id: string;
                            name: string;
                            assets: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description What If-Match takes */
                            etag: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "team-shop"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a label
                         */
                        id: string;
                        name: string;
                        assets: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What If-Match takes */
                        etag: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "team-store"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a label
                         */
                        id: string;
                        name: string;
                        assets: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What If-Match takes */
                        etag: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_labels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-000000000006"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name */
                        q?: string;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a label
                             */
                            id: string;
                            /** @enum {string} */
                            result: "deleted" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings whose decision changes */
                            findings: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    apply_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assetIds": [
                 *         "01890000-0000-7000-8000-000000000002"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    assetIds?: string[];
                    /** @default [] */
                    productIds?: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /** @enum {string} */
                            kind: "asset" | "product";
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            result: "put" | "was-on" | "not-found";
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    take_label_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assetIds": [
                 *         "01890000-0000-7000-8000-000000000002"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    assetIds?: string[];
                    /** @default [] */
                    productIds?: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /** @enum {string} */
                            kind: "asset" | "product";
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            result: "taken-off" | "was-not-on" | "not-found";
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_asset_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    take_asset_label_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name or the description */
                q?: string;
                /** @description Only those with this label */
                label?: string;
                /** @description Only products that contain this asset, directly or in a sub-product */
                assetId?: string;
                /** @description Whether it is not part of any other product */
                top?: ("true" | "false") | boolean;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "name" | "-name";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                            description: string;
                            labels: string[];
                            /** @description Products that directly contain it */
                            parents: {
                                /**
                                 * Format: uuid
                                 * @description Id of a product
                                 */
                                id: string;
                                name: string;
                            }[];
                            counts: {
                                /** @description Number of assets in it and all its sub-products, each counted once */
                                assets: number;
                                /** @description Number of direct sub-products */
                                parts: number;
                                /** @description Number of distinct vulnerabilities among its open findings */
                                vulnerabilities: number;
                                /** @description Number of open findings of active assets */
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour suite",
                 *       "description": "What customers of the harbour install"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that directly contain it */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Number of assets in it and all its sub-products, each counted once */
                            assets: number;
                            /** @description Number of direct sub-products */
                            parts: number;
                            /** @description Number of distinct vulnerabilities among its open findings */
                            vulnerabilities: number;
                            /** @description Number of open findings of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that directly contain it */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Number of assets in it and all its sub-products, each counted once */
                            assets: number;
                            /** @description Number of direct sub-products */
                            parts: number;
                            /** @description Number of distinct vulnerabilities among its open findings */
                            vulnerabilities: number;
                            /** @description Number of open findings of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "What customers of the harbour install"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that directly contain it */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Number of assets in it and all its sub-products, each counted once */
                            assets: number;
                            /** @description Number of direct sub-products */
                            parts: number;
                            /** @description Number of distinct vulnerabilities among its open findings */
                            vulnerabilities: number;
                            /** @description Number of open findings of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_product_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The product and all its sub-products, by name */
                        products: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                            description: string;
                            labels: string[];
                            /** @description Products that directly contain it */
                            parents: {
                                /**
                                 * Format: uuid
                                 * @description Id of a product
                                 */
                                id: string;
                                name: string;
                            }[];
                            counts: {
                                /** @description Number of assets in it and all its sub-products, each counted once */
                                assets: number;
                                /** @description Number of direct sub-products */
                                parts: number;
                                /** @description Number of distinct vulnerabilities among its open findings */
                                vulnerabilities: number;
                                /** @description Number of open findings of active assets */
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        parts: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            product: string;
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            part: string;
                        }[];
                        assets: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            product: string;
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            name: string;
                            version: string;
                            type: string;
                            active: boolean;
                            counts: {
                                components: number;
                                /** @description Components that could be compared with advisories */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                        }[];
                        /** @description false: the product has more than 2000 assets, and the rest is left out */
                        isWhole: boolean;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_product_findings: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "priority" | "severity" | "epss" | "cvss" | "-priority" | "-severity" | "-epss" | "-cvss";
                /** @description Also the shortest dependency path to each component (`through`), as far as 60,000 components go */
                paths?: "true" | "false";
                /** @description Only this asset */
                assetId?: string;
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerability?: string;
                /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                package?: string;
                /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                severity?: string | string[];
                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                kev?: ("true" | "false") | boolean;
                /** @description Minimum EPSS probability, 0 to 1 */
                epssMin?: number;
                /** @description Minimum priority, 0 to 100 */
                priorityMin?: number;
                /** @description Maximum priority, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a source names a fixed version */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description Name of a label of the asset */
                label?: string;
                /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                direct?: ("true" | "false") | boolean;
                /** @description Minimum age: days since it was first seen */
                ageMin?: number;
                /** @description Maximum age: days since it was first seen */
                ageMax?: number;
                /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                action?: string | string[];
                /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description Ids of custom statuses */
                ownStatus?: string | string[];
                /** @description Text in an id, the title or a package */
                q?: string;
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            vulnerability: {
                                /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                                id: string;
                                aliases: string[];
                                title: string | null;
                                /** @enum {string} */
                                severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                cvss: {
                                    version: string;
                                    vector: string;
                                    score: number;
                                } | null;
                                epss: {
                                    score: number;
                                    percentile: number | null;
                                } | null;
                                kev: {
                                    dateAdded: string;
                                    dueDate: string | null;
                                } | null;
                                /** @description Whether the package itself is malware */
                                isMalicious: boolean;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                cpe: string | null;
                                version: string | null;
                                /** @description Whether it is a direct dependency of the asset */
                                isDirect: boolean;
                                /** @description Shortest way to it, from a direct dependency of the asset to what depends on it; empty for a direct dependency, null without `paths` or if the SBOM tells no way */
                                through: {
                                    id: string;
                                    name: string;
                                    version: string | null;
                                }[] | null;
                                fixedVersions: string[];
                                /** @description Distribution release by which it is matched, if the SBOM states it outside of the purl */
                                release: {
                                    distribution: string;
                                    release: string;
                                    /** @description As the document spells it */
                                    says: string;
                                    /** @description Path in the document */
                                    path: string;
                                } | null;
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    /** @description How it was matched. By package URL: range; enumerated (equal to a listed version in the ecosystem's order); exact (same text as a listed version); every (malware in all versions, even unreadable ones). cpe: by CPE name, only where no package URL could be compared. hash: by a hash of the component's file */
                                    rule: string;
                                    /**
                                     * @description By CPE: high if vendor and product are equal; medium if the source also requires attributes that the component does not state, or a platform; low if either names no vendor. By hash: medium for MD5 and SHA-1. Else high
                                     * @enum {string}
                                     */
                                    confidence: "high" | "medium" | "low";
                                    /** @description The hash that matched; only for rule hash */
                                    hash: {
                                        algorithm: string;
                                        /** @description Hexadecimal */
                                        value: string;
                                    } | null;
                                    /** @description CPE name given by the source */
                                    criteria: string | null;
                                    /** @description CPE names of platforms of which the source requires one; not checked */
                                    platforms: string[];
                                };
                            }[];
                            /**
                             * @description Recommended action
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Reason for the recommended action */
                            reason: string;
                            priority: number;
                            /** @description Parts of the priority; their points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description Triage status; open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            /** @description The triage decision in force */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                reach: string;
                                authorKind: string;
                                author: string;
                                /** Format: date-time */
                                at: string;
                                endsAt: string | null;
                            } | null;
                            justification: string | null;
                            dueAt: string | null;
                            /** @description Why the finding began: a new component of an SBOM, a new advisory, a changed affected range, a custom vulnerability or a component correction; null if not recorded */
                            cause: {
                                /** @enum {string} */
                                kind: "component" | "advisory" | "range" | "own-record" | "correction";
                                /** Format: date-time */
                                at: string;
                                sbomId: string | null;
                                source: string | null;
                                generation: number | null;
                            } | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    change_product_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "addAssets": [
                 *         "01890000-0000-7000-8000-000000000002"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    addAssets?: string[];
                    /** @default [] */
                    removeAssets?: string[];
                    /** @default [] */
                    addProducts?: string[];
                    /** @default [] */
                    removeProducts?: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that directly contain it */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Number of assets in it and all its sub-products, each counted once */
                            assets: number;
                            /** @description Number of direct sub-products */
                            parts: number;
                            /** @description Number of distinct vulnerabilities among its open findings */
                            vulnerabilities: number;
                            /** @description Number of open findings of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_product_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    take_product_label_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_products: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-00000000000c"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name or the description */
                        q?: string;
                        /** @description Only those with this label */
                        label?: string;
                        /**
                         * Format: uuid
                         * @description Only products that contain this asset, directly or in a sub-product
                         */
                        assetId?: string;
                        /** @description Whether it is not part of any other product */
                        top?: ("true" | "false") | boolean;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            /** @enum {string} */
                            result: "deleted" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings whose decision changes */
                            findings: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_triage: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Any id of the vulnerability */
                vulnerability?: string;
                /** @description Only decisions in force for findings of this asset */
                assetId?: string;
                /** @description Status that was decided. One or several of affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description State of the decision. One or several of standing, ended, undone; repeated or comma-separated */
                state?: string | string[];
                /** @description Reach; `rule`: decided by a triage rule. One or several of asset, family_now, family, package, product, label, rule; repeated or comma-separated */
                reach?: string | string[];
                /** @description Kind of author; `session`: a user, `document`: a VEX document. One or several of session, token, rule, document; repeated or comma-separated */
                authorKind?: string | string[];
                /** @description Text in the vulnerability id, the author, the note, the impact statement, the package or the asset's name */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "createdAt" | "-createdAt";
                /** @description Whether the decision is neither undone nor expired */
                standing?: "true" | "false";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @description Id of the vulnerability at the time of the decision; null for decisions of rules, which are not about one vulnerability */
                            vulnerability: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            note: string | null;
                            reach: {
                                /** @enum {string} */
                                kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                /** @description Name of the asset, package, rule, product or label, even if it was deleted since */
                                target: string;
                                assetId: string | null;
                                /** @description Name and version of the asset; without the version if it applies to several */
                                asset: {
                                    name: string;
                                    version: string | null;
                                } | null;
                            };
                            endsAt: string | null;
                            author: {
                                /** @enum {string} */
                                kind: "session" | "token" | "rule" | "document";
                                name: string;
                                /** @description Id of the rule or the VEX document; null if a user or a token decided */
                                id: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            undoneAt: string | null;
                            /** @description Who undid it, or deleted the product or label that it applied to, and with which token; null also if its component was removed */
                            undoneBy: string | null;
                            /** @enum {string} */
                            state: "standing" | "ended" | "undone";
                            /** @description Number of findings for which it is in force */
                            findings: number;
                            /** @description Attached files, including removed ones */
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description Id of an attachment
                                 */
                                id: string;
                                fileName: string;
                                bytes: number;
                                sha256: string;
                                /** Format: date-time */
                                attachedAt: string;
                                attachedBy: string;
                                /** @description When the file was removed; null: it can be downloaded */
                                removedAt: string | null;
                                removedBy: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    set_triage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "vulnerability": "CVE-2021-23337"
                 *       },
                 *       "status": "not_affected",
                 *       "justification": "vulnerable_code_not_in_execute_path",
                 *       "reach": "family",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    /** @description Ids of findings */
                    findings?: string[];
                    /** @description Same filter as in the list of findings; with several, findings that match any of them */
                    filter?: {
                        /**
                         * Format: uuid
                         * @description Only this asset
                         */
                        assetId?: string;
                        /**
                         * Format: uuid
                         * @description Only assets of this product and its sub-products
                         */
                        productId?: string;
                        /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                        vulnerability?: string;
                        /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                        package?: string;
                        /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                        severity?: string | string[];
                        /** @description Whether it is known to be exploited (listed in CISA KEV) */
                        kev?: ("true" | "false") | boolean;
                        /** @description Minimum EPSS probability, 0 to 1 */
                        epssMin?: number;
                        /** @description Minimum priority, 0 to 100 */
                        priorityMin?: number;
                        /** @description Maximum priority, 0 to 100 */
                        priorityMax?: number;
                        /** @description Whether a source names a fixed version */
                        fixAvailable?: ("true" | "false") | boolean;
                        /** @description Name of a label of the asset */
                        label?: string;
                        /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                        direct?: ("true" | "false") | boolean;
                        /** @description Minimum age: days since it was first seen */
                        ageMin?: number;
                        /** @description Maximum age: days since it was first seen */
                        ageMax?: number;
                        /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                        action?: string | string[];
                        /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                        status?: string | string[];
                        /** @description Ids of custom statuses */
                        ownStatus?: string | string[];
                        /** @description Text in an id, the title or a package */
                        q?: string;
                    } | {
                        /**
                         * Format: uuid
                         * @description Only this asset
                         */
                        assetId?: string;
                        /**
                         * Format: uuid
                         * @description Only assets of this product and its sub-products
                         */
                        productId?: string;
                        /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                        vulnerability?: string;
                        /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                        package?: string;
                        /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                        severity?: string | string[];
                        /** @description Whether it is known to be exploited (listed in CISA KEV) */
                        kev?: ("true" | "false") | boolean;
                        /** @description Minimum EPSS probability, 0 to 1 */
                        epssMin?: number;
                        /** @description Minimum priority, 0 to 100 */
                        priorityMin?: number;
                        /** @description Maximum priority, 0 to 100 */
                        priorityMax?: number;
                        /** @description Whether a source names a fixed version */
                        fixAvailable?: ("true" | "false") | boolean;
                        /** @description Name of a label of the asset */
                        label?: string;
                        /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                        direct?: ("true" | "false") | boolean;
                        /** @description Minimum age: days since it was first seen */
                        ageMin?: number;
                        /** @description Maximum age: days since it was first seen */
                        ageMax?: number;
                        /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                        action?: string | string[];
                        /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                        status?: string | string[];
                        /** @description Ids of custom statuses */
                        ownStatus?: string | string[];
                        /** @description Text in an id, the title or a package */
                        q?: string;
                    }[];
                    /** @description One of the five statuses, or the id of a custom status */
                    status: ("affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk") | string;
                    /** @enum {string} */
                    justification?: "component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control";
                    impactStatement?: string;
                    /** @enum {string} */
                    response?: "can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available";
                    note?: string;
                    /**
                     * @description Where the decision applies. asset: this version of the asset; family_now: its present versions; family: its present and future versions; or a package (purl) in every asset, a product with its sub-products, the assets with a label
                     * @default asset
                     */
                    reach?: ("asset" | "family_now" | "family") | {
                        package: string;
                    } | {
                        product: string;
                    } | {
                        label: string;
                    };
                    /**
                     * Format: date-time
                     * @description When the decision expires; the findings are open again then
                     */
                    endsAt?: string;
                    /** @description Ids of attachments (uploaded to /triage/attachments) that support it */
                    attachments?: string[];
                    /** @description Precondition: this decision (null: none) must be in force for each of the findings, else 409 names who decided first */
                    ifDecision?: string | null;
                    /** @description Precondition: the id in `latest` of a preview. If this decision would replace one that was taken later, 409 names who decided first */
                    ifNoneAfter?: string | null;
                    /**
                     * @description Preview: returns the effect without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: {
                            /** Format: uuid */
                            id: string;
                        }[];
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description Id of the organization's latest decision before this one, for `ifNoneAfter`; null if there was none */
                        latest: string | null;
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: {
                            /** Format: uuid */
                            id: string;
                        }[];
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description Id of the organization's latest decision before this one, for `ifNoneAfter`; null if there was none */
                        latest: string | null;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has decided in the meantime / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_finding_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The order of precedence among several decisions, as text */
                        precedence: string;
                        items: {
                            decision: {
                                /**
                                 * Format: uuid
                                 * @description Id of a triage decision
                                 */
                                id: string;
                                /** @description Id of the vulnerability at the time of the decision; null for decisions of rules, which are not about one vulnerability */
                                vulnerability: string | null;
                                /** @enum {string} */
                                status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @description Custom status, which counts as `status` */
                                ownStatus: {
                                    /**
                                     * Format: uuid
                                     * @description Id of a status of the organization's own
                                     */
                                    id: string;
                                    name: string;
                                    /** @enum {string} */
                                    color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                                } | null;
                                justification: string | null;
                                impactStatement: string | null;
                                response: string | null;
                                note: string | null;
                                reach: {
                                    /** @enum {string} */
                                    kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                    /** @description Name of the asset, package, rule, product or label, even if it was deleted since */
                                    target: string;
                                    assetId: string | null;
                                    /** @description Name and version of the asset; without the version if it applies to several */
                                    asset: {
                                        name: string;
                                        version: string | null;
                                    } | null;
                                };
                                endsAt: string | null;
                                author: {
                                    /** @enum {string} */
                                    kind: "session" | "token" | "rule" | "document";
                                    name: string;
                                    /** @description Id of the rule or the VEX document; null if a user or a token decided */
                                    id: string | null;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                undoneAt: string | null;
                                /** @description Who undid it, or deleted the product or label that it applied to, and with which token; null also if its component was removed */
                                undoneBy: string | null;
                                /** @enum {string} */
                                state: "standing" | "ended" | "undone";
                                /** @description Number of findings for which it is in force */
                                findings: number;
                                /** @description Attached files, including removed ones */
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description Id of an attachment
                                     */
                                    id: string;
                                    fileName: string;
                                    bytes: number;
                                    sha256: string;
                                    /** Format: date-time */
                                    attachedAt: string;
                                    attachedBy: string;
                                    /** @description When the file was removed; null: it can be downloaded */
                                    removedAt: string | null;
                                    removedBy: string | null;
                                }[];
                            };
                            /** @description Why it is not the one in force; null: it is in force */
                            lost: {
                                /** @enum {string} */
                                by: "rule" | "rule-order" | "reach" | "author" | "time";
                                why: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_triage_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a triage decision */
                triageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decision: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @description Id of the vulnerability at the time of the decision; null for decisions of rules, which are not about one vulnerability */
                            vulnerability: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            note: string | null;
                            reach: {
                                /** @enum {string} */
                                kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                /** @description Name of the asset, package, rule, product or label, even if it was deleted since */
                                target: string;
                                assetId: string | null;
                                /** @description Name and version of the asset; without the version if it applies to several */
                                asset: {
                                    name: string;
                                    version: string | null;
                                } | null;
                            };
                            endsAt: string | null;
                            author: {
                                /** @enum {string} */
                                kind: "session" | "token" | "rule" | "document";
                                name: string;
                                /** @description Id of the rule or the VEX document; null if a user or a token decided */
                                id: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            undoneAt: string | null;
                            /** @description Who undid it, or deleted the product or label that it applied to, and with which token; null also if its component was removed */
                            undoneBy: string | null;
                            /** @enum {string} */
                            state: "standing" | "ended" | "undone";
                            /** @description Number of findings for which it is in force */
                            findings: number;
                            /** @description Attached files, including removed ones */
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description Id of an attachment
                                 */
                                id: string;
                                fileName: string;
                                bytes: number;
                                sha256: string;
                                /** Format: date-time */
                                attachedAt: string;
                                attachedBy: string;
                                /** @description When the file was removed; null: it can be downloaded */
                                removedAt: string | null;
                                removedBy: string | null;
                            }[];
                        };
                        events: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            event: "decided" | "ended" | "undone";
                            by: string | null;
                        }[];
                        others: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @description Id of the vulnerability at the time of the decision; null for decisions of rules, which are not about one vulnerability */
                            vulnerability: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            note: string | null;
                            reach: {
                                /** @enum {string} */
                                kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                /** @description Name of the asset, package, rule, product or label, even if it was deleted since */
                                target: string;
                                assetId: string | null;
                                /** @description Name and version of the asset; without the version if it applies to several */
                                asset: {
                                    name: string;
                                    version: string | null;
                                } | null;
                            };
                            endsAt: string | null;
                            author: {
                                /** @enum {string} */
                                kind: "session" | "token" | "rule" | "document";
                                name: string;
                                /** @description Id of the rule or the VEX document; null if a user or a token decided */
                                id: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            undoneAt: string | null;
                            /** @description Who undid it, or deleted the product or label that it applied to, and with which token; null also if its component was removed */
                            undoneBy: string | null;
                            /** @enum {string} */
                            state: "standing" | "ended" | "undone";
                            /** @description Number of findings for which it is in force */
                            findings: number;
                            /** @description Attached files, including removed ones */
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description Id of an attachment
                                 */
                                id: string;
                                fileName: string;
                                bytes: number;
                                sha256: string;
                                /** Format: date-time */
                                attachedAt: string;
                                attachedBy: string;
                                /** @description When the file was removed; null: it can be downloaded */
                                removedAt: string | null;
                                removedBy: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    undo_triage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a triage decision */
                triageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    undo_triages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decisions": [
                 *         "01890000-0000-7000-8000-000000000003"
                 *       ]
                 *     }
                 */
                "application/json": {
                    decisions: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @enum {string} */
                            result: "undone" | "undone-before" | "of-a-rule" | "not-found";
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    attach_to_triage: {
        parameters: {
            query?: {
                /** @description Ids of the decisions to attach it to; repeatable */
                decision?: string | string[];
                /** @description File name; required unless the multipart form gives it */
                fileName?: string;
            };
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/pdf": string;
                "image/png": string;
                "image/jpeg": string;
                "image/gif": string;
                "image/webp": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.ms-outlook": string;
                "message/rfc822": string;
                "text/plain": string;
                "text/markdown": string;
                "text/csv": string;
                "application/json": string;
                "application/sarif+json": string;
                "application/xml": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an attachment
                         */
                        id: string;
                        fileName: string;
                        bytes: number;
                        sha256: string;
                        /** Format: date-time */
                        attachedAt: string;
                        attachedBy: string;
                        /** @description When the file was removed; null: it can be downloaded */
                        removedAt: string | null;
                        removedBy: string | null;
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an attachment
                         */
                        id: string;
                        fileName: string;
                        bytes: number;
                        sha256: string;
                        /** Format: date-time */
                        attachedAt: string;
                        attachedBy: string;
                        /** @description When the file was removed; null: it can be downloaded */
                        removedAt: string | null;
                        removedBy: string | null;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file cannot be attached / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description The server has no disk space left */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_attachment_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an attachment */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    remove_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an attachment */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this / The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_triage_rules: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "position" | "name" | "findings" | "changedAt" | "-position" | "-name" | "-findings" | "-changedAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            /** @description What a finding must be for the rule to decide on it. Without labels and vulnerabilities beyond the limits of a token that is limited to products or labels */
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description Minimum EPSS probability; a vulnerability without EPSS does not match */
                                epssMin?: number;
                                /** @description Maximum EPSS probability; a vulnerability without EPSS does not match */
                                epssMax?: number;
                                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                                kev?: boolean;
                                /** @description Recommended action by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Ids of vulnerabilities, of any source */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names of labels; the asset must have one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required if the document states none. Every affected component of the asset must match */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description true: every affected component is a direct dependency of the asset; false: none is */
                                direct?: boolean;
                                /** @description Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description When the rule takes effect; null: at once */
                            validFrom: string | null;
                            /** @description When the rule expires; its findings are open again then; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: `validFrom` is in the future
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that represents the rule */
                            decisionId: string | null;
                            /** @description Number of findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_triage_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Not shipped",
                 *       "conditions": {
                 *         "componentScope": [
                 *           "excluded"
                 *         ]
                 *       },
                 *       "status": "not_affected",
                 *       "justification": "component_not_present",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    name: string;
                    conditions: {
                        severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                        /** @description Minimum EPSS probability; a vulnerability without EPSS does not match */
                        epssMin?: number;
                        /** @description Maximum EPSS probability; a vulnerability without EPSS does not match */
                        epssMax?: number;
                        /** @description Whether it is known to be exploited (listed in CISA KEV) */
                        kev?: boolean;
                        /** @description Recommended action by the organization's action rules */
                        action?: ("mitigate" | "monitor" | "accept")[];
                        /** @description Ids of vulnerabilities, of any source */
                        vulnerabilities?: string[];
                        cwes?: string[];
                        /** @description Names of labels; the asset must have one of them */
                        labels?: string[];
                        assetTypes?: string[];
                        /** @description CycloneDX component scope; required if the document states none. Every affected component of the asset must match */
                        componentScope?: ("required" | "optional" | "excluded")[];
                        /** @description true: every affected component is a direct dependency of the asset; false: none is */
                        direct?: boolean;
                        /** @description Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match */
                        package?: string;
                        /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them */
                        ecosystems?: string[];
                    };
                    /** @description One of the five statuses, or the id of a custom status */
                    status: ("affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk") | string;
                    /** @default true */
                    isEnabled?: boolean;
                    /** @default null */
                    justification?: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                    /** @default null */
                    impactStatement?: string | null;
                    /** @default null */
                    response?: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                    /** @default null */
                    note?: string | null;
                    /**
                     * @description When the rule takes effect; null: at once
                     * @default null
                     */
                    validFrom?: string | null;
                    /**
                     * @description When the rule expires; its findings are open again then; null: never
                     * @default null
                     */
                    validUntil?: string | null;
                    /** @description Position in the order of evaluation, from 1; the first rule that matches decides */
                    position?: number;
                    /**
                     * @description Preview: returns the effect without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            /** @description What a finding must be for the rule to decide on it. Without labels and vulnerabilities beyond the limits of a token that is limited to products or labels */
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description Minimum EPSS probability; a vulnerability without EPSS does not match */
                                epssMin?: number;
                                /** @description Maximum EPSS probability; a vulnerability without EPSS does not match */
                                epssMax?: number;
                                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                                kev?: boolean;
                                /** @description Recommended action by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Ids of vulnerabilities, of any source */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names of labels; the asset must have one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required if the document states none. Every affected component of the asset must match */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description true: every affected component is a direct dependency of the asset; false: none is */
                                direct?: boolean;
                                /** @description Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description When the rule takes effect; null: at once */
                            validFrom: string | null;
                            /** @description When the rule expires; its findings are open again then; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: `validFrom` is in the future
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that represents the rule */
                            decisionId: string | null;
                            /** @description Number of findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        };
                        reached: {
                            /** @description Number of findings that the rule decides after the change */
                            findings: number;
                            assets: number;
                            /** @description Number of findings whose status or decision changes */
                            changed: number;
                            /** @description Changed findings by status before and after; both can be equal if only the decision changes */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                            /** @description The worst of the changed findings; at most 20 */
                            worst: {
                                asset: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string;
                                };
                                vulnerability: {
                                    id: string;
                                    title: string | null;
                                    /** @enum {string} */
                                    severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            /** @description What a finding must be for the rule to decide on it. Without labels and vulnerabilities beyond the limits of a token that is limited to products or labels */
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description Minimum EPSS probability; a vulnerability without EPSS does not match */
                                epssMin?: number;
                                /** @description Maximum EPSS probability; a vulnerability without EPSS does not match */
                                epssMax?: number;
                                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                                kev?: boolean;
                                /** @description Recommended action by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Ids of vulnerabilities, of any source */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names of labels; the asset must have one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required if the document states none. Every affected component of the asset must match */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description true: every affected component is a direct dependency of the asset; false: none is */
                                direct?: boolean;
                                /** @description Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description When the rule takes effect; null: at once */
                            validFrom: string | null;
                            /** @description When the rule expires; its findings are open again then; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: `validFrom` is in the future
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that represents the rule */
                            decisionId: string | null;
                            /** @description Number of findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        };
                        reached: {
                            /** @description Number of findings that the rule decides after the change */
                            findings: number;
                            assets: number;
                            /** @description Number of findings whose status or decision changes */
                            changed: number;
                            /** @description Changed findings by status before and after; both can be equal if only the decision changes */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                            /** @description The worst of the changed findings; at most 20 */
                            worst: {
                                asset: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string;
                                };
                                vulnerability: {
                                    id: string;
                                    title: string | null;
                                    /** @enum {string} */
                                    severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_triage_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-00000000000a"
                 *       ],
                 *       "change": {
                 *         "isEnabled": false
                 *       },
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name */
                        q?: string;
                    };
                    change: {
                        isEnabled: boolean;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            /** @enum {string} */
                            result: "changed" | "unchanged" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings whose status or decision changes */
                            changed: number;
                            /** @description Changed findings by status before and after; both can be equal if only the decision changes */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_triage_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a triage rule */
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_triage_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a triage rule */
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "position": 1,
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    name?: string;
                    isEnabled?: boolean;
                    conditions?: {
                        severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                        /** @description Minimum EPSS probability; a vulnerability without EPSS does not match */
                        epssMin?: number;
                        /** @description Maximum EPSS probability; a vulnerability without EPSS does not match */
                        epssMax?: number;
                        /** @description Whether it is known to be exploited (listed in CISA KEV) */
                        kev?: boolean;
                        /** @description Recommended action by the organization's action rules */
                        action?: ("mitigate" | "monitor" | "accept")[];
                        /** @description Ids of vulnerabilities, of any source */
                        vulnerabilities?: string[];
                        cwes?: string[];
                        /** @description Names of labels; the asset must have one of them */
                        labels?: string[];
                        assetTypes?: string[];
                        /** @description CycloneDX component scope; required if the document states none. Every affected component of the asset must match */
                        componentScope?: ("required" | "optional" | "excluded")[];
                        /** @description true: every affected component is a direct dependency of the asset; false: none is */
                        direct?: boolean;
                        /** @description Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match */
                        package?: string;
                        /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them */
                        ecosystems?: string[];
                    };
                    justification?: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                    impactStatement?: string | null;
                    response?: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                    note?: string | null;
                    /** @description When the rule takes effect; null: at once */
                    validFrom?: string | null;
                    /** @description When the rule expires; its findings are open again then; null: never */
                    validUntil?: string | null;
                    /** @description One of the five statuses, or the id of a custom status */
                    status?: ("affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk") | string;
                    /** @description Position in the order of evaluation, from 1; the first rule that matches decides */
                    position?: number;
                    /** @description Preview: returns the effect without changing anything */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            /** @description What a finding must be for the rule to decide on it. Without labels and vulnerabilities beyond the limits of a token that is limited to products or labels */
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description Minimum EPSS probability; a vulnerability without EPSS does not match */
                                epssMin?: number;
                                /** @description Maximum EPSS probability; a vulnerability without EPSS does not match */
                                epssMax?: number;
                                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                                kev?: boolean;
                                /** @description Recommended action by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Ids of vulnerabilities, of any source */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names of labels; the asset must have one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required if the document states none. Every affected component of the asset must match */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description true: every affected component is a direct dependency of the asset; false: none is */
                                direct?: boolean;
                                /** @description Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description When the rule takes effect; null: at once */
                            validFrom: string | null;
                            /** @description When the rule expires; its findings are open again then; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: `validFrom` is in the future
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that represents the rule */
                            decisionId: string | null;
                            /** @description Number of findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        };
                        reached: {
                            /** @description Number of findings that the rule decides after the change */
                            findings: number;
                            assets: number;
                            /** @description Number of findings whose status or decision changes */
                            changed: number;
                            /** @description Changed findings by status before and after; both can be equal if only the decision changes */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                            /** @description The worst of the changed findings; at most 20 */
                            worst: {
                                asset: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string;
                                };
                                vulnerability: {
                                    id: string;
                                    title: string | null;
                                    /** @enum {string} */
                                    severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_own_statuses: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the name */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "name" | "findings" | "createdAt" | "-name" | "-findings" | "-createdAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a status of the organization's own
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            /**
                             * @description The standard status as which it counts in lists, totals and VEX; cannot be changed
                             * @enum {string}
                             */
                            base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Number of findings that have it now */
                            findings: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description What If-Match takes */
                            etag: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_own_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Waits for the vendor",
                 *       "color": "violet",
                 *       "base": "under_investigation"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                    /** @enum {string} */
                    base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a status of the organization's own
                         */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                        /**
                         * @description The standard status as which it counts in lists, totals and VEX; cannot be changed
                         * @enum {string}
                         */
                        base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                        /** @description Number of findings that have it now */
                        findings: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What If-Match takes */
                        etag: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    retire_own_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a status of the organization's own */
                statusId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_own_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a status of the organization's own */
                statusId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "color": "teal"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    color?: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a status of the organization's own
                         */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                        /**
                         * @description The standard status as which it counts in lists, totals and VEX; cannot be changed
                         * @enum {string}
                         */
                        base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                        /** @description Number of findings that have it now */
                        findings: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What If-Match takes */
                        etag: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    retire_own_statuses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-00000000000b"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name */
                        q?: string;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a status of the organization's own
                             */
                            id: string;
                            /** @enum {string} */
                            result: "retired" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings that have one of the retired statuses, and keep it */
                            findings: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_triage_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01890000-0000-7000-8000-00000000000a"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the name */
                        q?: string;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            /** @enum {string} */
                            result: "deleted" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings whose status or decision changes */
                            changed: number;
                            /** @description Changed findings by status before and after; both can be equal if only the decision changes */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_action_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All combinations of answers, each once: 72 rows */
                        rows: {
                            /** @enum {string} */
                            exploitation: "none" | "public-poc" | "active";
                            /** @enum {string} */
                            exposure: "small" | "controlled" | "open";
                            /** @enum {string} */
                            automatable: "no" | "yes";
                            /** @enum {string} */
                            humanImpact: "low" | "medium" | "high" | "very-high";
                            /**
                             * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                             * @enum {string}
                             */
                            priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                        }[];
                        /** @description EPSS probability from which a public proof of concept is assumed */
                        pocEpss: number;
                        /** @description EPSS probability from which active exploitation is assumed */
                        activeEpss: number;
                        /**
                         * @description Exposure assumed for assets that state none
                         * @enum {string}
                         */
                        unknownExposure: "small" | "controlled" | "open";
                        /** @description Whether these are the defaults: SSVC's published deployer table with Waybill's thresholds */
                        isDefault: boolean;
                        changedAt: string | null;
                        changedBy: string | null;
                        /** @description Contradictions: pairs of rows that differ by one step in one answer, where the worse answer has the milder outcome; at most 100 */
                        inversions: {
                            milder: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                            worse: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_action_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "immediate"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "immediate"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "immediate"
                 *         }
                 *       ],
                 *       "pocEpss": 0.05,
                 *       "activeEpss": 0.5,
                 *       "unknownExposure": "controlled",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    /** @description All combinations of answers, each once: 72 rows */
                    rows: {
                        /** @enum {string} */
                        exploitation: "none" | "public-poc" | "active";
                        /** @enum {string} */
                        exposure: "small" | "controlled" | "open";
                        /** @enum {string} */
                        automatable: "no" | "yes";
                        /** @enum {string} */
                        humanImpact: "low" | "medium" | "high" | "very-high";
                        /**
                         * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                         * @enum {string}
                         */
                        priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                    }[];
                    /** @description EPSS probability from which a public proof of concept is assumed */
                    pocEpss: number;
                    /** @description EPSS probability from which active exploitation is assumed */
                    activeEpss: number;
                    /**
                     * @description Exposure assumed for assets that state none
                     * @enum {string}
                     */
                    unknownExposure: "small" | "controlled" | "open";
                    /**
                     * @description Preview: returns the effect without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All combinations of answers, each once: 72 rows */
                        rows: {
                            /** @enum {string} */
                            exploitation: "none" | "public-poc" | "active";
                            /** @enum {string} */
                            exposure: "small" | "controlled" | "open";
                            /** @enum {string} */
                            automatable: "no" | "yes";
                            /** @enum {string} */
                            humanImpact: "low" | "medium" | "high" | "very-high";
                            /**
                             * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                             * @enum {string}
                             */
                            priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                        }[];
                        /** @description EPSS probability from which a public proof of concept is assumed */
                        pocEpss: number;
                        /** @description EPSS probability from which active exploitation is assumed */
                        activeEpss: number;
                        /**
                         * @description Exposure assumed for assets that state none
                         * @enum {string}
                         */
                        unknownExposure: "small" | "controlled" | "open";
                        /** @description Whether these are the defaults: SSVC's published deployer table with Waybill's thresholds */
                        isDefault: boolean;
                        changedAt: string | null;
                        changedBy: string | null;
                        /** @description Contradictions: pairs of rows that differ by one step in one answer, where the worse answer has the milder outcome; at most 100 */
                        inversions: {
                            milder: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                            worse: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                        }[];
                        changes: {
                            /** @description Number of open findings whose recommended action changes */
                            findings: number;
                            moves: {
                                /** @enum {string} */
                                from: "mitigate" | "monitor" | "accept";
                                /** @enum {string} */
                                to: "mitigate" | "monitor" | "accept";
                                findings: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    reset_action_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_vex: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the author, the file name or the format; or the whole id of a vulnerability in it */
                q?: string;
                /** @description Author as named in the document, case-insensitive */
                author?: string;
                /** @description Format of the VEX document (`format` is the format of the response). One or several of cyclonedx, openvex, csaf; repeated or comma-separated */
                standard?: string | string[];
                /** @description Verdict on a statement of the document. One or several of applied, proposed, ignored, unmatched, unreadable; repeated or comma-separated */
                state?: string | string[];
                /** @description Name or id of an asset for which it decided or proposes something, or whose SBOM contains it */
                asset?: string;
                /** @description Whether it is contained in an SBOM */
                embedded?: ("true" | "false") | boolean;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "uploadedAt" | "-uploadedAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a VEX document
                             */
                            id: string;
                            sha256: string;
                            /** @enum {string} */
                            format: "cyclonedx" | "openvex" | "csaf";
                            author: string | null;
                            issuedAt: string | null;
                            fileName: string | null;
                            /** @description The SBOM that contains it, if it was not uploaded on its own */
                            sbomId: string | null;
                            /** Format: date-time */
                            uploadedAt: string;
                            statements: number;
                            /** @description Number of findings decided by it */
                            applied: number;
                            /** @description Number of findings with a proposed decision that waits for review */
                            proposed: number;
                            /** @description Number of statements that match none of your findings */
                            unmatchedCount: number;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    upload_vex: {
        parameters: {
            query?: {
                /** @description File name to show; default: the file name in the multipart form */
                fileName?: string;
            };
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/vnd.cyclonedx+json": string;
                "application/vnd.cyclonedx+xml": string;
                "application/xml": string;
                "text/xml": string;
                "application/octet-stream": string;
                "text/plain": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a VEX document
                         */
                        id: string;
                        sha256: string;
                        /** @enum {string} */
                        format: "cyclonedx" | "openvex" | "csaf";
                        author: string | null;
                        issuedAt: string | null;
                        fileName: string | null;
                        /** @description The SBOM that contains it, if it was not uploaded on its own */
                        sbomId: string | null;
                        /** Format: date-time */
                        uploadedAt: string;
                        statements: number;
                        /** @description Number of findings decided by it */
                        applied: number;
                        /** @description Number of findings with a proposed decision that waits for review */
                        proposed: number;
                        /** @description Number of statements that match none of your findings */
                        unmatchedCount: number;
                        /** @description Statements that match none of your findings, with the reason; the first 1,000 */
                        unmatched: {
                            statement: string;
                            reason: string;
                        }[];
                        /** @description Why it was only proposed although its author's trust is `apply`: the uploader may not triage, and did not use a token that is named for the author */
                        heldBack: string | null;
                        /** @description Violations of its own standard that do not change its meaning, with the number of the standard's test */
                        warnings: {
                            path: string;
                            message: string;
                            test: string | null;
                        }[];
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a VEX document
                         */
                        id: string;
                        sha256: string;
                        /** @enum {string} */
                        format: "cyclonedx" | "openvex" | "csaf";
                        author: string | null;
                        issuedAt: string | null;
                        fileName: string | null;
                        /** @description The SBOM that contains it, if it was not uploaded on its own */
                        sbomId: string | null;
                        /** Format: date-time */
                        uploadedAt: string;
                        statements: number;
                        /** @description Number of findings decided by it */
                        applied: number;
                        /** @description Number of findings with a proposed decision that waits for review */
                        proposed: number;
                        /** @description Number of statements that match none of your findings */
                        unmatchedCount: number;
                        /** @description Statements that match none of your findings, with the reason; the first 1,000 */
                        unmatched: {
                            statement: string;
                            reason: string;
                        }[];
                        /** @description Why it was only proposed although its author's trust is `apply`: the uploader may not triage, and did not use a token that is named for the author */
                        heldBack: string | null;
                        /** @description Violations of its own standard that do not change its meaning, with the number of the standard's test */
                        warnings: {
                            path: string;
                            message: string;
                            test: string | null;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document exceeds a limit / The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document is not a readable VEX document / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description The server has no disk space left */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    generate_vex: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "vulnerabilityIds": [
                 *         "CVE-2021-23337"
                 *       ],
                 *       "format": "openvex"
                 *     }
                 */
                "application/json": {
                    assetIds?: string[];
                    vulnerabilityIds?: string[];
                    /** @description Ids of findings */
                    findings?: string[];
                    /** @description Same filter as in the list of findings */
                    filter?: {
                        /**
                         * Format: uuid
                         * @description Only this asset
                         */
                        assetId?: string;
                        /**
                         * Format: uuid
                         * @description Only assets of this product and its sub-products
                         */
                        productId?: string;
                        /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                        vulnerability?: string;
                        /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                        package?: string;
                        /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                        severity?: string | string[];
                        /** @description Whether it is known to be exploited (listed in CISA KEV) */
                        kev?: ("true" | "false") | boolean;
                        /** @description Minimum EPSS probability, 0 to 1 */
                        epssMin?: number;
                        /** @description Minimum priority, 0 to 100 */
                        priorityMin?: number;
                        /** @description Maximum priority, 0 to 100 */
                        priorityMax?: number;
                        /** @description Whether a source names a fixed version */
                        fixAvailable?: ("true" | "false") | boolean;
                        /** @description Name of a label of the asset */
                        label?: string;
                        /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                        direct?: ("true" | "false") | boolean;
                        /** @description Minimum age: days since it was first seen */
                        ageMin?: number;
                        /** @description Maximum age: days since it was first seen */
                        ageMax?: number;
                        /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                        action?: string | string[];
                        /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                        status?: string | string[];
                        /** @description Ids of custom statuses */
                        ownStatus?: string | string[];
                        /** @description Text in an id, the title or a package */
                        q?: string;
                    };
                    /** @enum {string} */
                    format: "cyclonedx" | "openvex" | "csaf";
                    /**
                     * @description Version of the specification, for format CycloneDX
                     * @default 1.6
                     * @enum {string}
                     */
                    cyclonedxVersion?: "1.4" | "1.5" | "1.6" | "1.7";
                    /**
                     * @description Version of the specification, for format CSAF
                     * @default 2.0
                     * @enum {string}
                     */
                    csafVersion?: "2.0" | "2.1";
                    /**
                     * @description Traffic Light Protocol label of a CSAF 2.1 document
                     * @default AMBER
                     * @enum {string}
                     */
                    tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                };
            };
        };
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are no decisions to export / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vex: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a VEX document
                         */
                        id: string;
                        sha256: string;
                        /** @enum {string} */
                        format: "cyclonedx" | "openvex" | "csaf";
                        author: string | null;
                        issuedAt: string | null;
                        fileName: string | null;
                        /** @description The SBOM that contains it, if it was not uploaded on its own */
                        sbomId: string | null;
                        /** Format: date-time */
                        uploadedAt: string;
                        statements: number;
                        /** @description Number of findings decided by it */
                        applied: number;
                        /** @description Number of findings with a proposed decision that waits for review */
                        proposed: number;
                        /** @description Number of statements that match none of your findings */
                        unmatchedCount: number;
                        /** @description Statements that match none of your findings, with the reason; the first 1,000 */
                        unmatched: {
                            statement: string;
                            reason: string;
                        }[];
                        /** @description Why it was only proposed although its author's trust is `apply`: the uploader may not triage, and did not use a token that is named for the author */
                        heldBack: string | null;
                        /** @description Violations of its own standard that do not change its meaning, with the number of the standard's test */
                        warnings: {
                            path: string;
                            message: string;
                            test: string | null;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_vex: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_vex_statements: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in an id of the vulnerability, a product, the impact statement, the response or the reason */
                q?: string;
                /** @description Verdict on the statement. One or several of applied, proposed, ignored, unmatched, unreadable; repeated or comma-separated */
                state?: string | string[];
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "place" | "statedAt" | "-place" | "-statedAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Index among the document's statements, from 0 */
                            place: number;
                            /** @description JSON Pointer to the statement in the document */
                            path: string;
                            /** @description Ids of the vulnerability */
                            ids: string[];
                            statedAt: string | null;
                            status: ("affected" | "not_affected" | "under_investigation" | "fixed") | null;
                            justification: string | null;
                            impactStatement: string | null;
                            /** @description Response to the vulnerability: keywords (e.g. `update, workaround_available`), after a colon the document's text */
                            response: string | null;
                            /** @description Products that the statement is about; the first 100 */
                            products: string[];
                            productCount: number;
                            /** @enum {string} */
                            state: "applied" | "proposed" | "ignored" | "unmatched" | "unreadable";
                            /** @description Why it matches nothing, or was only proposed although its author's trust is `apply` */
                            reason: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vex_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_vex_documents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "author": "Example"
                 *       },
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Text in the author, the file name or the format; or the whole id of a vulnerability in it */
                        q?: string;
                        /** @description Author as named in the document, case-insensitive */
                        author?: string;
                        /** @description Format of the VEX document (`format` is the format of the response). One or several of cyclonedx, openvex, csaf; repeated or comma-separated */
                        standard?: string | string[];
                        /** @description Verdict on a statement of the document. One or several of applied, proposed, ignored, unmatched, unreadable; repeated or comma-separated */
                        state?: string | string[];
                        /** @description Name or id of an asset for which it decided or proposes something, or whose SBOM contains it */
                        asset?: string;
                        /** @description Whether it is contained in an SBOM */
                        embedded?: ("true" | "false") | boolean;
                    };
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a VEX document
                             */
                            id: string;
                            /** @enum {string} */
                            result: "deleted" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings whose decision changes */
                            findings: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vex_trust: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Trust in authors that are not listed
                         * @enum {string}
                         */
                        everybody: "apply" | "propose" | "ignore";
                        /**
                         * @description Trust in VEX statements contained in SBOMs
                         * @enum {string}
                         */
                        sboms: "apply" | "propose" | "ignore";
                        authors: {
                            /** @description Author as named in the document, case-insensitive */
                            author: string;
                            /** @enum {string} */
                            trust: "apply" | "propose" | "ignore";
                            /** @default null */
                            note: string | null;
                            tokens: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                owner: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_vex_trust: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "everybody": "propose",
                 *       "sboms": "propose",
                 *       "authors": [
                 *         {
                 *           "author": "Example Product Security",
                 *           "trust": "apply",
                 *           "note": null,
                 *           "tokens": []
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Trust in authors that are not listed
                     * @enum {string}
                     */
                    everybody: "apply" | "propose" | "ignore";
                    /**
                     * @description Trust in VEX statements contained in SBOMs
                     * @enum {string}
                     */
                    sboms: "apply" | "propose" | "ignore";
                    authors: {
                        /** @description Author as named in the document, case-insensitive */
                        author: string;
                        /** @enum {string} */
                        trust: "apply" | "propose" | "ignore";
                        /** @default null */
                        note?: string | null;
                        /**
                         * @description Ids of tokens whose uploads of this author's documents are applied, in addition to users who may triage; uploads by others are only proposed
                         * @default []
                         */
                        tokens?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Trust in authors that are not listed
                         * @enum {string}
                         */
                        everybody: "apply" | "propose" | "ignore";
                        /**
                         * @description Trust in VEX statements contained in SBOMs
                         * @enum {string}
                         */
                        sboms: "apply" | "propose" | "ignore";
                        authors: {
                            /** @description Author as named in the document, case-insensitive */
                            author: string;
                            /** @enum {string} */
                            trust: "apply" | "propose" | "ignore";
                            /** @default null */
                            note: string | null;
                            tokens: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                owner: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_triage_proposals: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description State of the proposal; default: open. One or several of open, accepted, rejected, all; repeated or comma-separated */
                state?: string | string[];
                /** @description Text in the vulnerability id, the asset's name or the author */
                q?: string;
                /** @description Only of this asset */
                assetId?: string;
                /** @description Any id of the vulnerability */
                vulnerability?: string;
                /** @description Only of this VEX document */
                documentId?: string;
                /** @description Author as named in the document, case-insensitive */
                author?: string;
                /** @description The proposed status. One or several of affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "createdAt" | "-createdAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of a proposal
                             */
                            id: string;
                            document: {
                                /**
                                 * Format: uuid
                                 * @description Id of a VEX document
                                 */
                                id: string;
                                author: string | null;
                                format: string;
                            };
                            /** @description Why it was only proposed although its author's trust is `apply`: the uploader may not triage, and did not use a token that is named for the author */
                            heldBack: string | null;
                            /** @description JSON Pointer to the statement in the document */
                            path: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            vulnerability: string;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            /** @enum {string} */
                            state: "open" | "accepted" | "rejected";
                            /** Format: date-time */
                            createdAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    decide_triage_proposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verdict": "reject",
                 *       "proposals": [
                 *         "01890000-0000-7000-8000-000000000009"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    verdict: "accept" | "reject";
                    proposals?: string[];
                    filter?: {
                        /** @description Text in the vulnerability id, the asset's name or the author */
                        q?: string;
                        /**
                         * Format: uuid
                         * @description Only of this asset
                         */
                        assetId?: string;
                        /** @description Any id of the vulnerability */
                        vulnerability?: string;
                        /**
                         * Format: uuid
                         * @description Only of this VEX document
                         */
                        documentId?: string;
                        /** @description Author as named in the document, case-insensitive */
                        author?: string;
                        /** @description The proposed status. One or several of affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                        status?: string | string[];
                    };
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number of proposals that were decided by this request */
                        decided: string[];
                        decisions: {
                            /** Format: uuid */
                            id: string;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_dashboard: {
        parameters: {
            query?: {
                /** @description Start of the period for `changes`; default: a week ago */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                            kev: number;
                            vulnerabilities: number;
                            assets: number;
                            components: number;
                            sboms: number;
                        };
                        changes: {
                            /** Format: date-time */
                            since: string;
                            /** @description Number of findings that began; for a limited token those that are still there */
                            findings: number;
                            /** @description Critical ones among them, by the severity when they began; for a limited token by that of now */
                            critical: number;
                            kev: number;
                            /** @description Number of findings that ended */
                            ended: number;
                            /** @description Number of findings that began, by cause */
                            beganByCause: {
                                [key: string]: number;
                            };
                            /** @description Number of findings that ended, by cause */
                            endedByCause: {
                                [key: string]: number;
                            };
                            sboms: number;
                            assets: number;
                        };
                        /** @description Number of open vulnerabilities by severity and likelihood of exploitation, worst first; severities without any are left out */
                        spread: {
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            vulnerabilities: number;
                            /** @description Those with an EPSS probability of at least 1 % */
                            epss1: number;
                            /** @description Those with an EPSS probability of at least 10 % */
                            epss10: number;
                            /** @description Those with an EPSS probability of at least 50 % */
                            epss50: number;
                            /** @description Those known to be exploited (CISA KEV) */
                            kev: number;
                        }[];
                        /** @description The last 90 days with data, oldest first; the last one is today so far. null for a token that is limited to products or labels: days are kept of the whole organization alone */
                        trend: {
                            /**
                             * Format: date
                             * @description Day in UTC
                             */
                            day: string;
                            /** @description Number of findings that began on that day */
                            began: number;
                            /** @description Number of findings that ended on that day */
                            ended: number;
                            /** @description Open findings by severity at the last count of the day; null: not counted on that day */
                            open: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            } | null;
                        }[] | null;
                        /** @description The five vulnerabilities with the highest priority */
                        doFirst: {
                            /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                            id: string;
                            aliases: string[];
                            title: string | null;
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            cvss: {
                                version: string;
                                vector: string;
                                score: number;
                            } | null;
                            epss: {
                                score: number;
                                percentile: number | null;
                            } | null;
                            kev: {
                                dateAdded: string;
                                dueDate: string | null;
                            } | null;
                            /** @description Whether the package itself is malware */
                            isMalicious: boolean;
                            priority: number;
                            /** @description Parts of the priority; their points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description Recommended action
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Reason for the recommended action */
                            reason: string;
                            /** @description Number of active assets where it is open */
                            affectedAssets: number;
                            /** @description false for filters by label, age or direct dependency with very many findings: the number of assets is an upper bound */
                            countsAreExact: boolean;
                            /** @description Whether a source names a fixed version */
                            fixAvailable: boolean;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        worstAssets: {
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            name: string;
                            version: string;
                            type: string;
                            purl: string | null;
                            relationship: string;
                            owner: string | null;
                            /**
                             * @description Business criticality
                             * @enum {string}
                             */
                            criticality: "low" | "medium" | "high" | "critical";
                            /**
                             * @description Who can reach it over the network
                             * @enum {string}
                             */
                            exposure: "unknown" | "isolated" | "internal" | "internet";
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                /** @description Components that could be compared with advisories */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** @description Number of components of the current SBOM that could not be compared with advisories, by reason */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description As the document spells it */
                                says: string;
                                /** @description Path in the document */
                                path: string;
                                /** @description Number of components that are matched as packages of this release */
                                components: number;
                            }[];
                        }[];
                        newestSboms: {
                            /**
                             * Format: uuid
                             * @description Id of an SBOM
                             */
                            id: string;
                            /** @description SHA-256 of the uploaded bytes, hexadecimal */
                            sha256: string;
                            format: string;
                            encoding: string;
                            specVersion: string;
                            bytes: number;
                            fileName: string | null;
                            /** @description Where the document comes from, as given with the upload */
                            source: string | null;
                            /** @description Creation time stated in the document */
                            documentCreatedAt: string | null;
                            /** @description Tools that made the document, as stated in it */
                            tools: string[];
                            active: boolean;
                            /** @description Whether this is the asset's current SBOM: the newest active one */
                            current: boolean;
                            /** Format: date-time */
                            uploadedAt: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            counts: {
                                components: number;
                                /** @description Components that could be compared with advisories */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Those whose vulnerability is known to be exploited (CISA KEV) */
                                kev: number;
                            };
                            /** @description Number of components that could not be compared with advisories, by reason */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description As the document spells it */
                                says: string;
                                /** @description Path in the document */
                                path: string;
                                /** @description Number of components that are matched as packages of this release */
                                components: number;
                            }[];
                            /** @description External references of the document about the security of the asset; for information only */
                            securityReferences: {
                                /** @enum {string} */
                                kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                                /** @description As the document spells it */
                                locator: string;
                                /** @description The locator, if it is a web address */
                                url: string | null;
                                comment: string | null;
                            }[];
                            warnings: {
                                code: string;
                                path: string;
                                message: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_vulnerabilities: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Only this asset */
                assetId?: string;
                /** @description Only assets of this product and its sub-products */
                productId?: string;
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerability?: string;
                /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                package?: string;
                /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                severity?: string | string[];
                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                kev?: ("true" | "false") | boolean;
                /** @description Minimum EPSS probability, 0 to 1 */
                epssMin?: number;
                /** @description Minimum priority, 0 to 100 */
                priorityMin?: number;
                /** @description Maximum priority, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a source names a fixed version */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description Name of a label of the asset */
                label?: string;
                /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                direct?: ("true" | "false") | boolean;
                /** @description Minimum age: days since it was first seen */
                ageMin?: number;
                /** @description Maximum age: days since it was first seen */
                ageMax?: number;
                /** @description Recommended action in the asset where it is worst. One or several of mitigate, monitor, accept; repeated or comma-separated */
                action?: string | string[];
                /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description Ids of custom statuses */
                ownStatus?: string | string[];
                /** @description Text in an id, the title or a package */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "priority" | "severity" | "epss" | "cvss" | "affectedAssets" | "firstSeenAt" | "-priority" | "-severity" | "-epss" | "-cvss" | "-affectedAssets" | "-firstSeenAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                            id: string;
                            aliases: string[];
                            title: string | null;
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            cvss: {
                                version: string;
                                vector: string;
                                score: number;
                            } | null;
                            epss: {
                                score: number;
                                percentile: number | null;
                            } | null;
                            kev: {
                                dateAdded: string;
                                dueDate: string | null;
                            } | null;
                            /** @description Whether the package itself is malware */
                            isMalicious: boolean;
                            priority: number;
                            /** @description Parts of the priority; their points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description Recommended action
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Reason for the recommended action */
                            reason: string;
                            /** @description Number of active assets where it is open */
                            affectedAssets: number;
                            /** @description false for filters by label, age or direct dependency with very many findings: the number of assets is an upper bound */
                            countsAreExact: boolean;
                            /** @description Whether a source names a fixed version */
                            fixAvailable: boolean;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** @description Number of findings in active assets by triage status (open, affected, not_affected …), whatever the filter; null for a token that is limited to products or labels */
                            statuses: {
                                [key: string]: number;
                            } | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vulnerability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerabilityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                        id: string;
                        aliases: string[];
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        epss: {
                            score: number;
                            percentile: number | null;
                        } | null;
                        kev: {
                            dateAdded: string;
                            dueDate: string | null;
                        } | null;
                        /** @description Whether the package itself is malware */
                        isMalicious: boolean;
                        priority: number;
                        /** @description Parts of the priority; their points add up to it */
                        priorityParts: {
                            /** @enum {string} */
                            fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                            points: number;
                            text: string;
                        }[];
                        /**
                         * @description Recommended action
                         * @enum {string}
                         */
                        action: "mitigate" | "monitor" | "accept";
                        /** @description Reason for the recommended action */
                        reason: string;
                        /** @description Number of active assets where it is open */
                        affectedAssets: number;
                        /** @description false for filters by label, age or direct dependency with very many findings: the number of assets is an upper bound */
                        countsAreExact: boolean;
                        /** @description Whether a source names a fixed version */
                        fixAvailable: boolean;
                        /** Format: date-time */
                        firstSeenAt: string;
                        /** @description All scores of all sources */
                        scores: {
                            version: string;
                            vector: string;
                            score: number;
                            severity: string;
                            advisory: string;
                            /** @description Who gave the score */
                            by: {
                                name: string;
                                /** @enum {string} */
                                role: "cna" | "database" | "nvd" | "cisa-adp" | "other";
                            };
                            /** @description Whether it is the score that is used for the vulnerability */
                            counts: boolean;
                        }[];
                        /** @description Why this score is used */
                        scoreReason: string | null;
                        /** @description The latest SSVC assessment by a coordinator */
                        ssvc: {
                            /** @enum {string} */
                            exploitation: "none" | "poc" | "active";
                            /** @enum {string} */
                            automatable: "no" | "yes";
                            /** @enum {string} */
                            technicalImpact: "partial" | "total";
                            at: string | null;
                            by: string;
                        } | null;
                        weaknesses: {
                            id: string;
                            name: string | null;
                        }[];
                        /** @description References that a source marks as exploit or proof of concept */
                        exploits: string[];
                        /** @description Fixed versions named by sources */
                        fixes: {
                            package: string;
                            versions: string[];
                        }[];
                        /** @description State of the id in the CVE List; null if its record is not loaded */
                        cveState: {
                            /** @enum {string} */
                            state: "published" | "disputed" | "rejected";
                            at: string | null;
                            reason: string | null;
                        } | null;
                        /** @description The longest description of a source: Markdown, untrusted */
                        details: string | null;
                        publishedAt: string | null;
                        modifiedAt: string | null;
                        cwes: string[];
                        references: {
                            type: string;
                            url: string;
                        }[];
                        knownExploited: {
                            dateAdded: string;
                            dueDate: string | null;
                            ransomware: boolean | null;
                            name: string | null;
                            requiredAction: string | null;
                            notes: string | null;
                        } | null;
                        sources: {
                            source: string;
                            advisory: string;
                            aliases: string[];
                            /** @description Related ids according to the source; not aliases */
                            related: string[];
                            /** @description Upstream records according to the source */
                            upstream: string[];
                            title: string | null;
                            /** @description Description: Markdown, untrusted */
                            details: string | null;
                            severity: string | null;
                            scores: {
                                version: string;
                                vector: string;
                                score: number;
                                severity: string;
                                /** @description Who gave the score, if not the source itself */
                                by?: {
                                    name: string;
                                    role: string;
                                };
                            }[];
                            /** @description SSVC assessment by a coordinator */
                            ssvc: {
                                /** @enum {string} */
                                exploitation: "none" | "poc" | "active";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                technicalImpact: "partial" | "total";
                                at: string | null;
                                by: string;
                            } | null;
                            /** @description Whether the CNA marks it as disputed */
                            isDisputed: boolean;
                            cwes: string[];
                            references: {
                                type: string;
                                url: string;
                            }[];
                            publishedAt: string | null;
                            modifiedAt: string | null;
                            withdrawnAt: string | null;
                            /** @description Ranges of the source by which packages of yours are affected */
                            affected: {
                                package: string;
                                range: string;
                                fixed: string | null;
                            }[];
                        }[];
                        /** @description Records that call this and another vulnerability aliases, and why they are kept apart */
                        conflicts: {
                            source: string;
                            advisory: string;
                            isWithdrawn: boolean;
                            /** @description Ids that it calls aliases although they belong to another vulnerability */
                            ids: string[];
                            /** @description Id of that other vulnerability */
                            other: string;
                            /**
                             * @description Why the alias was not accepted. several-cves: the record names several CVEs; another-cve: both vulnerabilities have a CVE of their own; too-many-ids: more aliases than one vulnerability can have
                             * @enum {string}
                             */
                            reason: "several-cves" | "another-cve" | "too-many-ids";
                        }[];
                        /** @description Ids that sources call related or upstream; not aliases */
                        related: {
                            id: string;
                            saidBy: string[];
                        }[];
                        /** @description Events, oldest first */
                        timeline: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            event: "published" | "modified" | "withdrawn" | "rejected" | "known-exploited" | "epss-jump" | "first-seen" | "ended" | "merged" | "split-off" | "came-out-of";
                            /** @description For a regrouping: the records that changed */
                            source: string | null;
                            /** @description For a regrouping: the other vulnerability */
                            other: string | null;
                            /** @description For a regrouping: the ids that moved */
                            ids: string[];
                            /** @description For ended (the last finding of it did): why, in the words of the list of finding changes */
                            cause: string | null;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    explain_match: {
        parameters: {
            query?: {
                /** @description Package URL with version; for packages of a distribution with ?distro= */
                purl?: string;
                /** @description Distribution release, if the purl has no distro qualifier */
                distro?: string;
                /** @description CPE name (2.3 or URI form) instead of a purl */
                cpe?: string;
                /** @description Hash of the file, alone or with a purl or CPE name: sha-256:… (hexadecimal or base64) or sha512-… */
                hash?: string;
                /** @description Version, if the CPE name has none */
                version?: string;
                /** @description Any id of a vulnerability; default: all known vulnerabilities of the package */
                vulnerability?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        purl: string | null;
                        cpe: string | null;
                        hash: string | null;
                        package: {
                            /** @description Key by which advisories are looked up */
                            key: string;
                            ecosystem: string | null;
                            /** @description Version order by which versions are compared */
                            order: string | null;
                            /** @description Version as it is compared: with epoch, that of the source package */
                            version: string | null;
                            /** @description Why the version cannot be compared */
                            reason: string | null;
                        };
                        vulnerability: string | null;
                        /**
                         * @description unknown: no advisory covers the package
                         * @enum {string}
                         */
                        verdict: "affected" | "not_affected" | "not_comparable" | "unknown";
                        why: string;
                        advisories: {
                            source: string;
                            advisory: string;
                            title: string | null;
                            vulnerabilities: string[];
                            /** @enum {string} */
                            verdict: "affected" | "not_affected" | "not_comparable";
                            ranges: {
                                range: string;
                                /** @description How it is compared: range, enumerated (equal to a listed version in the ecosystem's order), exact (same text as a listed version), every, cpe or hash */
                                rule: string;
                                /** @description CPE name given by the source */
                                criteria: string | null;
                                fixed: string | null;
                                /** @enum {string} */
                                verdict: "affected" | "not_affected" | "not_comparable";
                                bounds: {
                                    bound: string;
                                    holds: boolean;
                                    says: string;
                                }[];
                            }[];
                        }[];
                        /** @description Advisories of the vulnerability that do not cover this package */
                        others: {
                            source: string;
                            advisory: string;
                            withdrawnAt: string | null;
                            packages: string[];
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vulnerability_epss: {
        parameters: {
            query?: {
                /** @description Number of days, up to today */
                days?: number;
            };
            header?: never;
            path: {
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerabilityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Scores of the kept days, oldest first */
                        items: {
                            date: string;
                            score: number;
                        }[];
                        /** @description The largest rise from one kept day to the next that at least doubled the score and was at least 0.05; null if there is none */
                        jump: {
                            date: string;
                            from: number;
                            to: number;
                        } | null;
                        /** @description Summary as text */
                        sentence: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_feeds: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page; if omitted, all items are returned */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Text in the title, the source's word, the attribution, the last error, a database in it or a warning */
                q?: string;
                /** @description State of the source. One or several of empty, fresh, stale, failed; repeated or comma-separated */
                state?: string | string[];
                /** @description Field to sort by: ascending, or descending with the prefix -; `state` begins with what is being fetched, failed or stale. If omitted, as Waybill names the sources */
                sort?: "state" | "title" | "records" | "changed" | "rejected" | "dataAt" | "checkedAt" | "lastGoodAt" | "-state" | "-title" | "-records" | "-changed" | "-rejected" | "-dataAt" | "-checkedAt" | "-lastGoodAt";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            source: string;
                            title: string;
                            url: string;
                            license: string;
                            attribution: string;
                            /** @enum {string} */
                            state: "empty" | "fresh" | "stale" | "failed";
                            records: number;
                            databases: {
                                name: string;
                                records: number;
                            }[];
                            changed: number;
                            rejected: number;
                            dataAt: string | null;
                            /** @description Whether it is an old copy, however lately it was loaded: its newest date is longer ago than this publisher is ever silent */
                            isDataOld: boolean;
                            lastGoodAt: string | null;
                            checkedAt: string | null;
                            lastAttemptAt: string | null;
                            nextRunAt: string | null;
                            run: {
                                /** Format: date-time */
                                beganAt: string;
                                /** @description Who or what started it */
                                by: string;
                                /** @description Id of the job, if your organization started it */
                                jobId: string | null;
                            } | null;
                            lastError: string | null;
                            lastErrorAt: string | null;
                            /** @description By address, what it lists and its last load does not have: providers and documents that could not be fetched, or that are left for the next load */
                            warnings: {
                                /** @description The address, without its query */
                                origin: string;
                                /** Format: date-time */
                                at: string;
                                count: number;
                                /** @description The first 20 */
                                first: {
                                    place: string;
                                    reason: string;
                                }[];
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    run_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the source, as in the list of feeds */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; a job continues the work. */
            202: {
                headers: {
                    /** @description Address of the job, to poll its state */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description Kind of job, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description Share of the work that is done, 0 to 1 */
                        progress: number;
                        /** @description Counters of what was done so far */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description Result, once the job is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why the job failed, as problem details (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_custom_vulnerabilities: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Only withdrawn ones, or only those that are not */
                withdrawn?: ("true" | "false") | boolean;
                /** @description Text in the id, an alias or the title */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "createdAt" | "updatedAt" | "severity" | "id" | "-createdAt" | "-updatedAt" | "-severity" | "-id";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Id of the record, as given */
                            id: string;
                            revision: number;
                            title: string | null;
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            /** @description The score of the record's CVSS vectors that is used */
                            cvss: {
                                version: string;
                                vector: string;
                                score: number;
                            } | null;
                            /** @description Number of findings and assets that it has now, including decided ones */
                            reached: {
                                findings: number;
                                assets: number;
                            };
                            /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases …; `modified` is optional. In addition to OSV's fields, `affected[].database_specific` takes `vers` (a version range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                            record: {
                                [key: string]: unknown;
                            };
                            withdrawnAt: string | null;
                            withdrawnBecause: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    replace_custom_vulnerabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": "ACME-2026-0001",
                 *         "summary": "The session key of our own fork of lodash can be guessed",
                 *         "severity": [
                 *           {
                 *             "type": "CVSS_V3",
                 *             "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
                 *           }
                 *         ],
                 *         "affected": [
                 *           {
                 *             "package": {
                 *               "ecosystem": "npm",
                 *               "name": "lodash"
                 *             },
                 *             "ranges": [
                 *               {
                 *                 "type": "SEMVER",
                 *                 "events": [
                 *                   {
                 *                     "introduced": "0"
                 *                   },
                 *                   {
                 *                     "fixed": "4.17.21"
                 *                   }
                 *                 ]
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     ]
                 */
                "application/json": {
                    [key: string]: unknown;
                }[];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /** @description 200: replaced or unchanged; 404: no record with the id; 400: unreadable */
                            status: number;
                            id: string | null;
                            outcome: {
                                /** @description Id of the record, as given */
                                id: string;
                                revision: number;
                                reached: {
                                    findings: number;
                                    assets: number;
                                };
                                /** @description Parts of the record that were accepted but match nothing, and why */
                                warnings: string[];
                            } | null;
                            problem: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_custom_vulnerabilities: {
        parameters: {
            query?: {
                /** @description Preview: returns the effect without changing anything */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "ACME-2026-0001",
                 *       "summary": "The session key of our own fork of lodash can be guessed",
                 *       "severity": [
                 *         {
                 *           "type": "CVSS_V3",
                 *           "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
                 *         }
                 *       ],
                 *       "affected": [
                 *         {
                 *           "package": {
                 *             "ecosystem": "npm",
                 *             "name": "lodash"
                 *           },
                 *           "ranges": [
                 *             {
                 *               "type": "SEMVER",
                 *               "events": [
                 *                 {
                 *                   "introduced": "0"
                 *                 },
                 *                 {
                 *                   "fixed": "4.17.21"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                } | {
                    [key: string]: unknown;
                }[];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the record, as given */
                        id: string;
                        revision: number;
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description Parts of the record that were accepted but match nothing, and why */
                        warnings: string[];
                    } | {
                        results: {
                            /** @description 201: created; 200: unchanged; 409: the id exists with other content; 400: unreadable */
                            status: number;
                            id: string | null;
                            outcome: {
                                /** @description Id of the record, as given */
                                id: string;
                                revision: number;
                                reached: {
                                    findings: number;
                                    assets: number;
                                };
                                /** @description Parts of the record that were accepted but match nothing, and why */
                                warnings: string[];
                            } | null;
                            problem: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the record, as given */
                        id: string;
                        revision: number;
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description Parts of the record that were accepted but match nothing, and why */
                        warnings: string[];
                    } | {
                        results: {
                            /** @description 201: created; 200: unchanged; 409: the id exists with other content; 400: unreadable */
                            status: number;
                            id: string | null;
                            outcome: {
                                /** @description Id of the record, as given */
                                id: string;
                                revision: number;
                                reached: {
                                    findings: number;
                                    assets: number;
                                };
                                /** @description Parts of the record that were accepted but match nothing, and why */
                                warnings: string[];
                            } | null;
                            problem: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_custom_vulnerability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record, as given */
                customId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the record, as given */
                        id: string;
                        revision: number;
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        /** @description The score of the record's CVSS vectors that is used */
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        /** @description Number of findings and assets that it has now, including decided ones */
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases …; `modified` is optional. In addition to OSV's fields, `affected[].database_specific` takes `vers` (a version range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                        record: {
                            [key: string]: unknown;
                        };
                        withdrawnAt: string | null;
                        withdrawnBecause: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_custom_vulnerability: {
        parameters: {
            query?: {
                /** @description Preview: returns the effect without changing anything */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description `ETag` of the version that you read; if it was changed since, nothing is written (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the record, as given */
                customId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "summary": "The session key can be guessed"
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description Revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the record, as given */
                        id: string;
                        revision: number;
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        /** @description The score of the record's CVSS vectors that is used */
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        /** @description Number of findings and assets that it has now, including decided ones */
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases …; `modified` is optional. In addition to OSV's fields, `affected[].database_specific` takes `vers` (a version range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                        record: {
                            [key: string]: unknown;
                        };
                        withdrawnAt: string | null;
                        withdrawnBecause: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    withdraw_custom_vulnerability: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record, as given */
                customId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It was not exploitable after all"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the record, as given */
                        id: string;
                        revision: number;
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        /** @description The score of the record's CVSS vectors that is used */
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        /** @description Number of findings and assets that it has now, including decided ones */
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases …; `modified` is optional. In addition to OSV's fields, `affected[].database_specific` takes `vers` (a version range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                        record: {
                            [key: string]: unknown;
                        };
                        withdrawnAt: string | null;
                        withdrawnBecause: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    withdraw_custom_vulnerabilities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "ACME-2026-0001"
                 *       ],
                 *       "reason": "It was not exploitable after all",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @description As in the list, of which all rows are meant */
                    filter?: {
                        /** @description Only withdrawn ones, or only those that are not */
                        withdrawn?: ("true" | "false") | boolean;
                        /** @description Text in the id, an alias or the title */
                        q?: string;
                    };
                    reason?: string;
                    /**
                     * @description Preview: returns the results without changing anything
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /** @description Id of the record, as given */
                            id: string;
                            /** @enum {string} */
                            result: "withdrawn" | "withdrawn-before" | "not-found";
                        }[];
                        reached: {
                            /** @description Number of findings that end */
                            findings: number;
                        };
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its response is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_findings: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "priority" | "severity" | "epss" | "cvss" | "-priority" | "-severity" | "-epss" | "-cvss";
                /** @description Also the shortest dependency path to each component (`through`), as far as 60,000 components go */
                paths?: "true" | "false";
                /** @description Only assets of this product and its sub-products */
                productId?: string;
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerability?: string;
                /** @description Package URL (its version is ignored) or package key: only findings in components of this package */
                package?: string;
                /** @description Severity. One or several of unknown, none, low, medium, high, critical; repeated or comma-separated */
                severity?: string | string[];
                /** @description Whether it is known to be exploited (listed in CISA KEV) */
                kev?: ("true" | "false") | boolean;
                /** @description Minimum EPSS probability, 0 to 1 */
                epssMin?: number;
                /** @description Minimum priority, 0 to 100 */
                priorityMin?: number;
                /** @description Maximum priority, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a source names a fixed version */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description Name of a label of the asset */
                label?: string;
                /** @description true: in a direct dependency of the asset; false: only in transitive ones */
                direct?: ("true" | "false") | boolean;
                /** @description Minimum age: days since it was first seen */
                ageMin?: number;
                /** @description Maximum age: days since it was first seen */
                ageMax?: number;
                /** @description Recommended action. One or several of mitigate, monitor, accept; repeated or comma-separated */
                action?: string | string[];
                /** @description Triage status; `open` (the default) includes affected and under_investigation. One or several of open, affected, not_affected, under_investigation, fixed, accept_risk; repeated or comma-separated */
                status?: string | string[];
                /** @description Ids of custom statuses */
                ownStatus?: string | string[];
                /** @description Text in an id, the title or a package */
                q?: string;
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            vulnerability: {
                                /** @description The CVE id if there is one, else the GHSA id, else the id of the first source */
                                id: string;
                                aliases: string[];
                                title: string | null;
                                /** @enum {string} */
                                severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                cvss: {
                                    version: string;
                                    vector: string;
                                    score: number;
                                } | null;
                                epss: {
                                    score: number;
                                    percentile: number | null;
                                } | null;
                                kev: {
                                    dateAdded: string;
                                    dueDate: string | null;
                                } | null;
                                /** @description Whether the package itself is malware */
                                isMalicious: boolean;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                cpe: string | null;
                                version: string | null;
                                /** @description Whether it is a direct dependency of the asset */
                                isDirect: boolean;
                                /** @description Shortest way to it, from a direct dependency of the asset to what depends on it; empty for a direct dependency, null without `paths` or if the SBOM tells no way */
                                through: {
                                    id: string;
                                    name: string;
                                    version: string | null;
                                }[] | null;
                                fixedVersions: string[];
                                /** @description Distribution release by which it is matched, if the SBOM states it outside of the purl */
                                release: {
                                    distribution: string;
                                    release: string;
                                    /** @description As the document spells it */
                                    says: string;
                                    /** @description Path in the document */
                                    path: string;
                                } | null;
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    /** @description How it was matched. By package URL: range; enumerated (equal to a listed version in the ecosystem's order); exact (same text as a listed version); every (malware in all versions, even unreadable ones). cpe: by CPE name, only where no package URL could be compared. hash: by a hash of the component's file */
                                    rule: string;
                                    /**
                                     * @description By CPE: high if vendor and product are equal; medium if the source also requires attributes that the component does not state, or a platform; low if either names no vendor. By hash: medium for MD5 and SHA-1. Else high
                                     * @enum {string}
                                     */
                                    confidence: "high" | "medium" | "low";
                                    /** @description The hash that matched; only for rule hash */
                                    hash: {
                                        algorithm: string;
                                        /** @description Hexadecimal */
                                        value: string;
                                    } | null;
                                    /** @description CPE name given by the source */
                                    criteria: string | null;
                                    /** @description CPE names of platforms of which the source requires one; not checked */
                                    platforms: string[];
                                };
                            }[];
                            /**
                             * @description Recommended action
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Reason for the recommended action */
                            reason: string;
                            priority: number;
                            /** @description Parts of the priority; their points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description Triage status; open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Custom status, which counts as `status` */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            /** @description The triage decision in force */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                reach: string;
                                authorKind: string;
                                author: string;
                                /** Format: date-time */
                                at: string;
                                endsAt: string | null;
                            } | null;
                            justification: string | null;
                            dueAt: string | null;
                            /** @description Why the finding began: a new component of an SBOM, a new advisory, a changed affected range, a custom vulnerability or a component correction; null if not recorded */
                            cause: {
                                /** @enum {string} */
                                kind: "component" | "advisory" | "range" | "own-record" | "correction";
                                /** Format: date-time */
                                at: string;
                                sbomId: string | null;
                                source: string | null;
                                generation: number | null;
                            } | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_asset_graph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nodes: {
                            /** @description Id of the component */
                            id: string;
                            name: string;
                            version: string | null;
                            purl: string | null;
                            /** @description Whether it is a direct dependency of the asset */
                            isDirect: boolean;
                            /** @description Highest severity of its open findings */
                            severity: ("unknown" | "none" | "low" | "medium" | "high" | "critical") | null;
                        }[];
                        /** @description Dependencies between components, by id: `from` depends on `to` */
                        edges: {
                            from: string;
                            to: string;
                        }[];
                        /** @description false: the SBOM has more than 50000 components, and only the first 50000 are returned */
                        isWhole: boolean;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_audit_events: {
        parameters: {
            query?: {
                /** @description Maximum number of items per page */
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
                /** @description Action: token.created, asset.updated … */
                action?: string;
                /** @description Kind of object: token, asset … */
                objectKind?: string;
                /** @description Id of the object */
                objectId?: string;
                /** @description Id of the user */
                personId?: string;
                /** @description Id of the token */
                tokenId?: string;
                /** @description Text in the action, the object, the address or the request id */
                q?: string;
                /** @description Field to sort by: ascending, or descending with the prefix - */
                sort?: "at" | "-at";
                /** @description Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @description Action, e.g. token.created */
                            action: string;
                            actor: {
                                /** @description Kind of actor: session, token, system or stranger (not signed in) */
                                kind: string;
                                personId: string | null;
                                /** @description Name of the user */
                                person: string | null;
                                tokenId: string | null;
                                /** @description Name of the token */
                                token: string | null;
                                address: string | null;
                            };
                            object: {
                                kind: string;
                                id: string;
                                /** @description What it was called at the time; null in events from before names were kept */
                                name: string | null;
                            };
                            before: unknown;
                            after: unknown;
                            requestId: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description Kind of job, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description Share of the work that is done, 0 to 1 */
                        progress: number;
                        /** @description Counters of what was done so far */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description Result, once the job is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why the job failed, as problem details (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    follow_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Parameters or fields are missing, invalid or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
}
